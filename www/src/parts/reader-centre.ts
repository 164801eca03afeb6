import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { Item, MarkKind } from "../model/kinds";
import type { LetterSearch } from "../state/letter-search";
import { exported } from "./exported";
import "./find-bar";
import "./legend-bar";
import "./letter-tools";
import "./letter-view";

/** The letter with its tools and its legend; what happens in them bubbles up as events. */
export interface CentreState {
  readonly text: string;
  readonly analysis: Analysis;
  readonly words: Words;
  readonly items: readonly Item[];
  readonly counts: ReadonlyMap<MarkKind, number>;
  readonly hiddenKinds: ReadonlySet<MarkKind>;
  readonly lit: readonly string[];
  readonly chosen: string | null;
  readonly search: LetterSearch;
  /** Of the letter's type, as a part of the usual size. */
  readonly scale: number;
  readonly headingLevel: number;
  /** Marks have a sign over them. */
  readonly badges: boolean;
  /** On a phone the legend is shown when asked for. */
  readonly legend: boolean;
  /** Something else stands in the letter's place. */
  readonly covered: boolean;
  /** Where one is in the outline. */
  readonly path: readonly string[];
  readonly showOutline: () => void;
  readonly toggleLegend: () => void;
}

export function centreTemplate(state: CentreState, narrow: boolean): TemplateResult {
  return html`${narrow ? crumbsTemplate(state) : html`<div class="head">${toolsTemplate(state, false)}</div>`}
    ${findTemplate(state)}
    <div class="letter-place"><slot name="letter">${letterTemplate(state, narrow)}</slot></div>
    ${narrow && !state.legend ? nothing : legendTemplate(state)}`;
}

function letterTemplate(state: CentreState, narrow: boolean): TemplateResult {
  return html`<dafu-letter-view
    exportparts=${exported.letter}
    ?narrow=${narrow}
    .text=${state.text}
    .analysis=${state.analysis}
    .items=${state.items}
    .words=${state.words}
    .hiddenKinds=${state.hiddenKinds}
    .lit=${state.lit}
    .chosen=${state.chosen}
    .badges=${state.badges}
    .headingLevel=${state.headingLevel}
    .hits=${state.search.hits}
    .hit=${state.search.at}
    .scale=${state.scale}
  ></dafu-letter-view>`;
}

function legendTemplate({ counts, hiddenKinds, badges, words }: CentreState): TemplateResult {
  return html`<dafu-legend-bar
    exportparts=${exported.legend}
    .counts=${counts}
    .hiddenKinds=${hiddenKinds}
    .badges=${badges}
    .words=${words}
  ></dafu-legend-bar>`;
}

function findTemplate({ search, words }: CentreState): TemplateResult | typeof nothing {
  if (!search.open) return nothing;
  return html`<dafu-find-bar .words=${words} .query=${search.query} .count=${search.hits.length} .at=${search.at}></dafu-find-bar>`;
}

function toolsTemplate({ covered, words, scale }: CentreState, narrow: boolean): TemplateResult | typeof nothing {
  return covered ? nothing : html`<dafu-letter-tools .words=${words} .scale=${scale} ?narrow=${narrow}></dafu-letter-tools>`;
}

/** On a phone: where one is in the letter, and the way to outline and legend. */
function crumbsTemplate(state: CentreState): TemplateResult {
  const { analysis, path, words } = state;
  const here = analysis.outline.find(({ id }) => id === path[0]);
  return html`<div class="crumbs">
    <button type="button" aria-haspopup="dialog" @click=${state.showOutline}>☰ ${words.panes.outline}</button>
    <span class="here">${here?.marker}${here?.heading?.text}</span>
    ${toolsTemplate(state, true)}
    <button type="button" aria-expanded=${state.legend} @click=${state.toggleLegend}>${words.legend.short}</button>
  </div>`;
}
