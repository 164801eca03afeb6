import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { MarkKind } from "../model/kinds";
import type { LedgerFilter } from "../model/ledger-filter";
import type { PrintOptions } from "../model/print";
import type { UserLayer } from "../state/user-layer";
import "./compact-list";
import "./entity-list";
import { exported } from "./exported";
import "./facts-list";
import "./finding-list";
import "./ledger-table";
import "./outline-tree";
import "./picture-pane";
import "./print-sheet";
import "./question-list";
import "./tab-strip";

export type Layout = "wide" | "medium" | "narrow";
export type Pane = "text" | "facts" | "outline" | "ledger" | "entities" | "findings" | "charts";
export type View = "split" | "text" | "ledger" | "chart" | "compact";

/** What the panes show; what happens in them bubbles up as events. */
export interface PaneState {
  readonly analysis: Analysis;
  readonly text: string;
  readonly words: Words;
  readonly chosen: string | null;
  readonly lit: readonly string[];
  readonly hiddenKinds: ReadonlySet<MarkKind>;
  readonly counts: ReadonlyMap<MarkKind, number>;
  readonly layer: UserLayer;
  /** Nobody writes notes here. */
  readonly readOnly: boolean;
  /** Notes can be taken back. */
  readonly history: boolean;
  readonly filter: LedgerFilter;
  /** The proposal's own text; null where nobody can add it. */
  readonly proposal: string | null;
  readonly path: readonly string[];
  /** Of the panes' own headings. */
  readonly headingLevel: number;
}

/** Panes beside the letter that share one place as tabs. */
const tabbed: Record<Layout, readonly Pane[]> = {
  wide: ["ledger", "entities", "findings", "charts"],
  medium: ["ledger", "entities", "facts", "outline", "findings", "charts"],
  narrow: ["text", "ledger", "entities", "facts", "charts"],
};

export function panesBeside(layout: Layout, view: View): readonly Pane[] {
  if (view === "text" || view === "compact") return [];
  if (view === "chart") return ["charts"];
  return view === "ledger" ? ["ledger", "entities"] : tabbed[layout];
}

export function layoutFor(width: number): Layout {
  if (width >= 1100) return "wide";
  return width > 720 ? "medium" : "narrow";
}

/** What host pages style a pane by. */
const paneParts: Record<Pane, string> = { text: "", facts: "facts", outline: "outline", ledger: "ledger", entities: "entities", findings: "findings", charts: "chart" };

export function paneTemplate(pane: Pane, state: PaneState): TemplateResult | typeof nothing {
  const { analysis, words, text, chosen, lit, hiddenKinds, layer, path, headingLevel, readOnly, history, filter } = state;
  switch (pane) {
    case "facts":
      return html`<dafu-facts-list .analysis=${analysis} .words=${words}></dafu-facts-list>`;
    case "outline":
      return html`<dafu-outline-tree .analysis=${analysis} .text=${text} .words=${words} .path=${path}></dafu-outline-tree>`;
    case "ledger":
      return html`<dafu-ledger-table
        exportparts=${exported.ledger}
        .analysis=${analysis}
        .words=${words}
        .chosen=${chosen}
        .lit=${lit}
        .notes=${layer.notes}
        .filter=${filter}
        ?readOnly=${readOnly}
        ?canUndo=${history && !readOnly && layer.canUndo}
        ?canRedo=${history && !readOnly && layer.canRedo}
        ?off=${hiddenKinds.has("commitment")}
        .headingLevel=${headingLevel}
      ></dafu-ledger-table>`;
    case "entities":
      return html`<dafu-entity-list
        .analysis=${analysis}
        .words=${words}
        .chosen=${chosen}
        .lit=${lit}
        .hiddenKinds=${hiddenKinds}
        .headingLevel=${headingLevel}
      ></dafu-entity-list>`;
    case "findings":
      return html`<dafu-question-list .analysis=${analysis} .words=${words} .headingLevel=${headingLevel} .proposal=${state.proposal}></dafu-question-list>
        <dafu-finding-list .analysis=${analysis} .text=${text} .words=${words} .headingLevel=${headingLevel}></dafu-finding-list>`;
    case "charts":
      return html`<dafu-picture-pane
        .analysis=${analysis}
        .words=${words}
        .chosen=${chosen}
        .lit=${lit}
        .headingLevel=${headingLevel}
      ></dafu-picture-pane>`;
    case "text":
      return nothing;
  }
}

/** Particulars and promises for a narrow column, without the letter. */
export function compactTemplate({ analysis, words, chosen, filter, layer }: PaneState): TemplateResult {
  return html`<dafu-compact-list
    class="compact-list"
    part="ledger"
    exportparts=${exported.ledger}
    .analysis=${analysis}
    .words=${words}
    .chosen=${chosen}
    .filter=${filter}
    .notes=${layer.notes}
  ></dafu-compact-list>`;
}

/** What stands before the letter on paper. */
export function sheetTemplate({ analysis, words, layer, headingLevel }: PaneState, options: PrintOptions): TemplateResult {
  return html`<dafu-print-sheet
    .analysis=${analysis}
    .words=${words}
    .notes=${layer.notes}
    .options=${options}
    .headingLevel=${headingLevel}
  ></dafu-print-sheet>`;
}

/** A pane with its name over it. */
export function titledTemplate(pane: Pane, state: PaneState): TemplateResult {
  const name = state.words.panes[pane];
  return html`<section class="titled ${pane}" part=${paneParts[pane]} aria-label=${name} tabindex="-1">
    <div class="title" role="heading" aria-level=${state.headingLevel}>${name}</div>
    ${paneTemplate(pane, state)}
  </section>`;
}

/** Tabs and the chosen pane: beside the letter, or around it on a phone. */
export function sideTemplate(panes: readonly Pane[], chosen: Pane, layout: Layout, state: PaneState): TemplateResult {
  const { words } = state;
  const { entities, findings } = state.analysis;
  const counts: Partial<Record<Pane, number>> = {
    ledger: state.analysis.items.length,
    entities: entities.length,
    findings: findings.length,
  };
  const narrow = layout === "narrow";
  // There is room for all of them, or for the one that is asked for most.
  const counted = (id: Pane): boolean => layout === "wide" || (narrow && id === "ledger");
  const tabs = panes.map((id) => ({ id, name: words.panes[id], count: counted(id) ? counts[id] : undefined }));
  return html`<div class="side">
    <dafu-tab-strip exportparts=${exported.tabs} ?bottom=${narrow} label=${words.panes.views} .tabs=${tabs} .chosen=${chosen}></dafu-tab-strip>
    ${chosen === "text"
      ? nothing
      : html`<div class="pane" part=${paneParts[chosen]} role="tabpanel" aria-label=${words.panes[chosen]} tabindex="0">
          ${paneTemplate(chosen, state)}${narrow && chosen === "facts" ? paneTemplate("findings", state) : nothing}
        </div>`}
  </div>`;
}
