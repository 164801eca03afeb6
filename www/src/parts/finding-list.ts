import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Analysis, Finding } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { around } from "../model/around";
import { controls } from "../styles/controls";
import type { Span } from "../model/kinds";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** Places that are shown at once, and at all. */
const SHOWN = 8;
const MOST = 200;

/** What was repaired or looks odd, and the parts of the letter. Event: `place-open` `{spans}`. */
@part("dafu-finding-list")
export class FindingList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .title {
        margin: 0.2rem 0 0.3rem;
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--dafu-muted);
      }
      ul + .title {
        margin-top: 1.1rem;
      }
      ul,
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .none {
        margin: 0 0 1.1rem;
        padding: 0;
      }
      li p {
        display: flex;
        gap: 0.6em;
        justify-content: space-between;
        margin: 0;
        padding: 0.3rem 0 0.1rem;
      }
      .places,
      .zones {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      summary {
        padding: 0.3rem 0;
        color: var(--dafu-muted);
        font-size: 0.8125rem;
        cursor: pointer;
      }
      button {
        padding: 0.1rem 0.6rem;
        min-height: 28px;
        border-color: var(--dafu-faint);
        font-size: 0.8125rem;
      }
      q {
        color: var(--dafu-muted);
        quotes: none;
      }
      q i {
        padding: 0 0.15em;
        font-style: normal;
        font-weight: 700;
        color: var(--dafu-accent);
      }
      small {
        color: var(--dafu-muted);
        font-size: 0.75rem;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) words!: Words;
  @property({ type: Number }) headingLevel = 2;

  protected override render(): unknown {
    const { findings, zones } = this.analysis;
    const { findings: say, zones: zoneNames } = this.words;
    // Blank lines between two parts are not worth a name; the same part twice is one.
    const named = zones.filter(({ kind }, index) => kind !== "furniture" && kind !== zones[index - 1]?.kind);
    return html`<div class="title" role="heading" aria-level=${this.headingLevel}>${say.list}</div>
      ${findings.length === 0
        ? html`<p class="none">${say.none}</p>`
        : html`<ul>
            ${[...this.bySentence()].map(([sentence, found]) => this.renderFindings(sentence, found))}
          </ul>`}
      <div class="title" role="heading" aria-level=${this.headingLevel}>${say.zones}</div>
      <ol class="zones">
        ${named.slice(0, 200).map(({ kind, span }) => html`<li>${this.renderPlace(span, zoneNames[kind] ?? kind)}</li>`)}
      </ol>`;
  }

  /** What is said of many places is said once. */
  private bySentence(): Map<string, Finding[]> {
    const groups = new Map<string, Finding[]>();
    for (const finding of this.analysis.findings) {
      const say = this.words.finding[finding.code];
      const sentence = say ? say(finding.detail) : this.words.findingOther(finding.code);
      groups.set(sentence, [...(groups.get(sentence) ?? []), finding]);
    }
    return groups;
  }

  private renderFindings(sentence: string, found: readonly Finding[]): unknown {
    const { count, more } = this.words.findings;
    const times = found.reduce((sum, finding) => sum + finding.count, 0);
    const places = found.flatMap(({ span }) => (span ? [this.renderPlace(span, this.quote(span))] : []));
    return html`<li>
      <p>${sentence}${times > 1 ? html`<small>${count(times)}</small>` : nothing}</p>
      ${places.length > 0 ? html`<div class="places">${places.slice(0, SHOWN)}</div>` : nothing}
      ${places.length > SHOWN
        ? html`<details>
            <summary>${more(places.length - SHOWN)}</summary>
            <div class="places">${places.slice(SHOWN, MOST)}</div>
          </details>`
        : nothing}
    </li>`;
  }

  private renderPlace(span: Span, words: unknown): unknown {
    return html`<button type="button" @click=${() => emit(this, "place-open", { spans: [span] })}>${words}</button>`;
  }

  /** The words found; a place that only parts others, as a join does, by the words on either side. */
  private quote([start, end]: Span): unknown {
    const words = this.text.slice(start, end);
    if (isMarked(words)) return html`<q>${words.slice(0, 16)}</q>`;
    const [before, after] = around(this.text, [start, end]);
    return html`<q>${before}<i aria-hidden="true">¦</i>${after}</q>`;
  }
}

/** Joins span a line break and what stood beside it; whatever else is found is words of one line. */
function isMarked(words: string): boolean {
  return words !== "" && !/[\r\n\u2028\u2029]|^\s+$/u.test(words);
}
