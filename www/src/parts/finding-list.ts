import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Analysis, Finding } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

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
      li > * {
        display: flex;
        gap: 0.6em;
        width: 100%;
        padding: 0.3rem 0.5rem;
      }
      li span:first-child {
        flex: 1;
      }
      small {
        color: var(--dafu-muted);
        font-size: 0.75rem;
        white-space: nowrap;
      }
      .zones {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .zones button {
        padding: 0.1rem 0.6rem;
        min-height: 28px;
        border-color: var(--dafu-faint);
        font-size: 0.8125rem;
      }
    `,
  ];

  @property({ attribute: false }) analysis!: Analysis;
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
            ${findings.slice(0, 500).map((finding) => html`<li>${this.renderFinding(finding)}</li>`)}
          </ul>`}
      <div class="title" role="heading" aria-level=${this.headingLevel}>${say.zones}</div>
      <ol class="zones">
        ${named.slice(0, 200).map(
          ({ kind, span }) => html`<li>
            <button type="button" @click=${() => emit(this, "place-open", { spans: [span] })}>${zoneNames[kind] ?? kind}</button>
          </li>`,
        )}
      </ol>`;
  }

  private renderFinding({ code, span, count, detail }: Finding): unknown {
    const say = this.words.finding[code];
    const sentence = say ? say(detail) : this.words.findingOther(code);
    const words = html`<span>${sentence}</span>${count > 1 ? html`<small>${this.words.findings.count(count)}</small>` : ""}`;
    if (!span) return html`<div>${words}</div>`;
    return html`<button type="button" @click=${() => emit(this, "place-open", { spans: [span] })}>${words}</button>`;
  }
}
