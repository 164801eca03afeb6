import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { entityKinds, markKinds, statementKinds, type MarkKind } from "../model/kinds";
import { controls } from "../styles/controls";
import { kindClasses, lineUnder } from "../styles/kinds";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** What each line means, how often it occurs, and its switch. Events: `kinds-hide` `{kinds}`, `badges-show` `{shown}`. */
@part("dafu-legend-bar")
export class LegendBar extends LitElement {
  static override styles = [
    base,
    controls,
    kindClasses,
    lineUnder(".swatch"),
    css`
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 2px;
        padding: 4px 10px;
        border-top: 1px solid var(--dafu-hairline);
        background: var(--dafu-panel);
      }
      .group {
        display: contents;
      }
      .group + .group::before {
        content: "";
        width: 1px;
        margin: 4px 4px;
        background: var(--dafu-faint);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.3em;
        padding: 0 0.3em;
        min-height: 27px;
        font-size: 0.8125rem;
        white-space: nowrap;
      }
      .swatch {
        text-underline-offset: 3px;
      }
      /* The ledger counts promises, which may take several. */
      .what {
        align-self: center;
        padding-inline: 0.3em;
        font-size: 0.75rem;
      }
      .what,
      .count {
        color: var(--dafu-muted);
        font-variant-numeric: tabular-nums;
      }
      [aria-pressed="false"] {
        color: var(--dafu-muted);
      }
      [aria-pressed="false"] .name {
        text-decoration: line-through;
      }
      [aria-pressed="false"] .swatch {
        text-decoration-color: transparent;
        color: var(--dafu-muted);
      }
      @media print {
        .legend {
          padding-inline: 0;
        }
        .all,
        .badges,
        .group + .group::before {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) counts: ReadonlyMap<MarkKind, number> = new Map();
  @property({ attribute: false }) hiddenKinds: ReadonlySet<MarkKind> = new Set();
  @property({ type: Boolean }) badges = true;
  @property({ attribute: false }) words!: Words;

  protected override render(): unknown {
    const { label, sentences, mentions, all, badges } = this.words.legend;
    return html`<div class="legend" part="legend" role="group" aria-label=${label}>
      ${this.renderGroup(sentences, statementKinds, html`<span class="what" aria-hidden="true">${sentences}</span>`)}${this.renderGroup(mentions, entityKinds)}
      <div class="group">
        <button type="button" class="badges" aria-pressed=${this.badges} @click=${() => emit(this, "badges-show", { shown: !this.badges })}>
          <span class="name">${badges}</span>
        </button>
        ${this.hiddenKinds.size > 0
          ? html`<button type="button" class="all framed" @click=${() => this.hide(new Set())}>${all}</button>`
          : ""}
      </div>
    </div>`;
  }

  private renderGroup(name: string, kinds: readonly MarkKind[], heading: unknown = nothing): unknown {
    const present = kinds.filter((kind) => this.counts.has(kind));
    if (present.length === 0) return nothing;
    return html`<div class="group" role="group" aria-label=${name}>${heading}${present.map((kind) => this.renderKind(kind))}</div>`;
  }

  private renderKind(kind: MarkKind): unknown {
    const count = this.counts.get(kind) ?? 0;
    const { name, badge } = this.words.kinds[kind];
    const { hint } = this.words.legend;
    return html`<button
      type="button"
      class="k-${kind}"
      part="legend-item"
      aria-pressed=${!this.hiddenKinds.has(kind)}
      title=${hint}
      @click=${() => this.toggle(kind)}
      @dblclick=${() => this.hide(new Set(markKinds.filter((other) => other !== kind)))}
    >
      <span class="swatch" aria-hidden="true">${badge}</span><span class="name">${name}</span> <span class="count">${formatNumber(count)}</span>
    </button>`;
  }

  private toggle(kind: MarkKind): void {
    const kinds = new Set(this.hiddenKinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.hide(kinds);
  }

  private hide(kinds: ReadonlySet<MarkKind>): void {
    emit(this, "kinds-hide", { kinds });
  }
}
