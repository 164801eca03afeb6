import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import { schemes } from "../engine/protocol";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { factRows, type FactRow, type NameProposal } from "../model/facts";
import { summaryOf, type Summary } from "../model/ledger";
import { everything, type LedgerFilter } from "../model/ledger-filter";
import { comparison, deciding } from "../model/questions";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

const figures: readonly (keyof Summary)[] = ["commitments", "dated", "measured", "reports", "refusals", "sentences"];
/** Which rows of the ledger are those that were counted. */
const counted: Partial<Record<keyof Summary, LedgerFilter>> = {
  commitments: everything,
  dated: { ...everything, stated: "time" },
  measured: { ...everything, stated: "number" },
};

/** The letter's particulars. Events: `place-open` `{spans}`, `scheme-choose` `{scheme}`, `ledger-show` `{filter}`. */
@part("dafu-facts-list")
export class FactsList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .figures {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 1px;
        margin: 0 0 0.6rem;
        padding: 0;
        list-style: none;
        background: var(--dafu-hairline);
        border: 1px solid var(--dafu-hairline);
        border-radius: var(--dafu-radius);
        overflow: hidden;
      }
      .figures li {
        padding: 0.2rem 0.2rem 0.25rem;
        background: var(--dafu-panel);
        text-align: center;
        font-size: 0.75rem;
        color: var(--dafu-muted);
      }
      .figures button {
        width: 100%;
        min-height: 0;
        padding: 0;
        border: 0;
        border-radius: 2px;
        color: var(--dafu-link);
        font-size: inherit;
        line-height: inherit;
        text-align: center;
      }
      .figures button b {
        color: inherit;
      }
      .figures b {
        display: block;
        font-size: 1.125rem;
        line-height: 1.3;
        font-weight: 600;
        color: var(--dafu-ink);
        font-variant-numeric: tabular-nums;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(4.2em, max-content) 1fr;
        margin: 0;
        font-size: 0.875rem;
      }
      dt,
      dd {
        margin: 0;
        padding: 0.1rem 0;
        border-bottom: 1px solid var(--dafu-hairline);
      }
      dt {
        padding-inline-end: 0.9em;
        color: var(--dafu-muted);
        font-size: 0.8125rem;
        line-height: 1.8rem;
      }
      dd {
        min-width: 0;
        line-height: 1.5;
      }
      dd button,
      dd .plain {
        display: block;
        width: 100%;
        padding: 0.15rem 0.3rem;
        min-height: 0;
        overflow-wrap: anywhere;
      }
      .outcome button {
        display: inline;
        width: auto;
        padding: 0 0.2rem;
        text-decoration: underline;
        text-decoration-style: dotted;
      }
      .outcome select {
        font: inherit;
        max-width: 100%;
      }
      .disagrees {
        color: var(--dafu-ink);
        font-weight: 600;
      }
      .whole {
        white-space: nowrap;
      }
      .missing {
        color: var(--dafu-muted);
      }
      @media print {
        .outcome label {
          display: none;
        }
        .figures button {
          color: var(--dafu-muted);
        }
        .figures button b {
          color: var(--dafu-ink);
        }
      }
      small {
        display: block;
        padding: 0 0.3rem;
        color: var(--dafu-muted);
        font-size: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;

  protected override render(): unknown {
    const summary = summaryOf(this.analysis);
    const rows = factRows(this.analysis, this.nameProposal, (kind) => this.words.facts.kinds[kind] ?? kind);
    return html`<ul class="figures">
        ${figures.map((name) => html`<li>${this.renderFigure(name, summary[name])}</li>`)}
      </ul>
      <dl>${rows.map((row) => this.renderRow(row))}</dl>`;
  }

  /** Promises that are counted can be seen: the ledger shows them. */
  private renderFigure(name: keyof Summary, count: number): unknown {
    const words = html`<b>${formatNumber(count)}</b>${this.words.facts.summary[name]}`;
    const filter = counted[name];
    if (count === 0 || !filter) return words;
    return html`<button type="button" @click=${() => emit(this, "ledger-show", { filter })}>${words}</button>`;
  }

  private renderRow(row: FactRow): unknown {
    const { names, missing, inferred, basis, classNote, go } = this.words.facts;
    const name = names[row.key];
    const outcome = row.key === "outcome_class" ? this.renderOutcome() : nothing;
    if (row.value === null) return html`<dt>${name}</dt><dd><span class="plain missing">${missing}</span>${outcome}</dd>`;
    const open = (): void => emit(this, "place-open", { spans: row.spans });
    const note = row.basis === null ? (row.key === "outcome_class" ? classNote : "") : `${inferred} · ${basis[row.basis] ?? ""}`;
    return html`<dt>${name}</dt>
      <dd>
        ${row.spans.length > 0
          ? html`<button type="button" title=${go(name)} @click=${open}>${row.value}</button>`
          : html`<span class="plain">${row.value}</span>`}
        ${note === "" ? "" : html`<small>${note}</small>`}${outcome}
      </dd>`;
  }

  /** What the body suggests, and where a class is printed by which scheme it is to be read. */
  private renderOutcome(): unknown {
    const { outcome } = this.analysis;
    const { suggests, scheme: label, schemes: names, outcomes } = this.words.outcome;
    const spans = deciding(this.analysis);
    const chosen = outcome.scheme ?? "none";
    const compared = comparison(outcome, this.words);
    return html`<div class="outcome">
      ${outcome.inferred
        ? html`<small
            >${suggests}<button type="button" @click=${() => emit(this, "place-open", { spans })}>
              ${outcomes[outcome.inferred.value] ?? outcome.inferred.value}</button
            ><span class="whole">（${this.words.facts.inferred}）</span></small
          >`
        : nothing}
      ${outcome.printed
        ? html`<small
            ><label
              >${label}
              <select @change=${this.onScheme}>
                ${schemes.map((name) => html`<option value=${name} ?selected=${name === chosen}>${names[name]}</option>`)}
              </select></label
            ></small
          >`
        : nothing}
      ${compared === "" ? nothing : html`<small class=${outcome.disagrees ? "disagrees" : ""}>${compared}</small>`}
    </div>`;
  }

  private onScheme(event: Event): void {
    if (event.target instanceof HTMLSelectElement) emit(this, "scheme-choose", { scheme: event.target.value });
  }

  private readonly nameProposal: NameProposal = ({ assembly, kind, session_term, session_meeting, number }) =>
    this.words.facts.proposal({
      assembly: assembly ?? "",
      kind: kind ?? "",
      term: session_term ?? null,
      meeting: session_meeting ?? null,
      number: number ?? null,
    });
}
