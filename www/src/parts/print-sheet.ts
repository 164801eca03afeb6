import { html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Analysis, Statement } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { actionsOf, ledgerRows, refusals, targetsOf, type LedgerRow } from "../model/ledger";
import { usualPrint, type PrintOptions } from "../model/print";
import type { Note, Notes } from "../state/user-layer";
import { base } from "../styles/tokens";
import "./facts-list";
import { part } from "./part";
import { printSheetStyles } from "./print-sheet.styles";
import { tableHead } from "./table-head";

/** Part of a sentence that its acts may take to stand above it. */
const SHORT = 0.6;

/** What stands on paper before the letter: particulars, the whole ledger, the pictures that were chosen. */
@part("dafu-print-sheet")
export class PrintSheet extends LitElement {
  static override styles = [base, printSheetStyles];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) notes: Notes = new Map();
  @property({ attribute: false }) options: PrintOptions = usualPrint;
  @property({ type: Number }) headingLevel = 2;

  protected override render(): unknown {
    const { analysis, words, options, headingLevel } = this;
    const { facts } = analysis;
    const all = options.what === "all";
    const name = facts.title ?? facts.document_number ?? words.export.letter;
    return html`<div class="name" role="heading" aria-level=${headingLevel}>${all ? name : words.print.ledgerOf(name)}</div>
      ${all
        ? this.section(words.panes.facts, html`<dafu-facts-list .analysis=${analysis} .words=${words}></dafu-facts-list>`)
        : nothing}
      ${this.section(words.ledger.caption, this.renderLedger())} ${this.renderRefusals()}
      ${all && options.pictures.length > 0
        ? this.section(
            words.panes.charts,
            html`<dafu-picture-list
              paper
              .analysis=${analysis}
              .words=${words}
              .only=${options.pictures}
              .headingLevel=${headingLevel + 1}
            ></dafu-picture-list>`,
          )
        : nothing}`;
  }

  private section(name: string, content: unknown): unknown {
    return html`<section aria-label=${name}>
      <div class="title" role="heading" aria-level=${this.headingLevel}>${name}</div>
      ${content}
    </section>`;
  }

  private renderLedger(): unknown {
    const { columns, caption, none } = this.words.ledger;
    const rows = ledgerRows(this.analysis);
    if (rows.length === 0) return html`<p>${none}</p>`;
    // A column that says nothing takes no more room than its heading.
    const bare = { deadline: rows.every(({ item }) => item.deadlines.length === 0), target: rows.every((row) => targetsOf(row).length === 0) };
    const heads = (["number", "action", "actor", "deadline", "target", "strength"] as const).map((key) => ({
      name: columns[key],
      set: (key === "deadline" || key === "target") && bare[key] ? "bare" : key,
    }));
    return html`<table aria-label=${caption}>
      ${tableHead(heads)}
      <tbody>
        ${rows.map((row) => this.renderRow(row))}
      </tbody>
    </table>`;
  }

  private renderRow(row: LedgerRow): unknown {
    const { ledger: say, strengths } = this.words;
    const { number, item, statements, key } = row;
    const names = item.actors.map(({ text }) => (text === "self" ? say.self : text)).join("、");
    const bounds = statements.flatMap(({ condition, limits }) => [...(condition ? [condition] : []), ...limits]).map(({ text }) => text);
    const note = this.notes.get(key);
    return html`<tr>
      <td class="number">${number}</td>
      <td class="action">
        ${this.renderActions(row)}<q>${item.text}</q>${note ? html`<small>${this.noteWords(note)}</small>` : nothing}
      </td>
      <td class="actor">${names}</td>
      <td class="deadline">${item.deadlines.map(({ text, from, to }) => html`${text}<small>${to ?? from ?? ""}</small>`)}</td>
      <td class="target">${targetsOf(row).join("、")}</td>
      <td class="strength">
        ${strengths[item.strength] ?? ""}${bounds.length > 0 ? html`<small>${[...new Set(bounds)].join("、")}</small>` : nothing}
      </td>
    </tr>`;
  }

  /** What is to be done in short; nothing where it is hardly shorter than the sentence below it. */
  private renderActions(row: LedgerRow): unknown {
    const actions = actionsOf(row).join("，");
    return actions.length < row.item.text.length * SHORT ? html`<b>${actions}</b>` : nothing;
  }

  private noteWords({ verdict, progress, checked, correction, remark }: Note): string {
    const { notes: say } = this.words;
    const parts: [string, string | undefined][] = [
      [say.verdict, say.verdicts[verdict]],
      [say.progress, say.progresses[progress]],
      [say.checked, checked],
      [say.correction, correction],
      [say.remark, remark],
    ];
    return parts.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])).join(" · ");
  }

  private renderRefusals(): unknown {
    const { ledger, print: say, reasons } = this.words;
    const refused = refusals(this.analysis);
    if (refused.length === 0) return nothing;
    const row = ({ text, refusal }: Statement): unknown => html`<tr>
      <td>${text}</td>
      <td class="reason">${reasons[refusal?.reason ?? "other"] ?? ""}</td>
    </tr>`;
    return this.section(
      ledger.refusals,
      html`<table aria-label=${ledger.refusals}>
        ${tableHead([{ name: say.refusal }, { name: say.reason, set: "reason" }])}
        <tbody>
          ${refused.map(row)}
        </tbody>
      </table>`,
    );
  }
}
