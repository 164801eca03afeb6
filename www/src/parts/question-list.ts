import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { Span } from "../model/kinds";
import { questionRows, type QuestionRow } from "../model/questions";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** Points and answers that are shown. */
const MOST = 100;
const ANSWERS = 6;

/** Few letters come without the proposal and with somebody who has it: the field for it is fetched by itself. */
export const loadField = (): Promise<unknown> => import("./proposal-field");

/** What the proposal asks, with what answers it; nothing where no point is told. Events: `place-open` `{spans}`, `proposal-give` `{text}`. */
@part("dafu-question-list")
export class QuestionList extends LitElement {
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
      ol {
        margin: 0 0 1.1rem;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 0.3rem 0;
        border-bottom: 1px solid var(--dafu-hairline);
      }
      .point {
        display: block;
        width: 100%;
        padding: 0.1rem 0;
        min-height: 28px;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
        font-size: 0.8125rem;
        color: var(--dafu-muted);
      }
      p b {
        color: var(--dafu-ink);
      }
      .open b {
        color: var(--dafu-accent);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        padding: 0.2rem 0;
      }
      .answers button {
        padding: 0.1rem 0.6rem;
        min-height: 28px;
        border-color: var(--dafu-faint);
        font-size: 0.8125rem;
        color: var(--dafu-muted);
      }
    `,
  ];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ type: Number }) headingLevel = 2;
  /** The proposal's own text; null where nobody can add it. */
  @property({ attribute: false }) proposal: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // Without it the list is what it was.
    if (this.proposal !== null) loadField().catch(() => undefined);
  }

  protected override render(): unknown {
    const rows = questionRows(this.analysis, this.words);
    // One template for both: the field stays open, and keeps the focus, when its points come.
    return html`${rows.length > 0 ? this.renderRows(rows) : nothing}
    ${this.proposal === null
      ? nothing
      : html`<dafu-proposal-field
          .text=${this.proposal}
          .letter=${this.analysis.statements[0]?.text ?? ""}
          .words=${this.words}
          @proposal-give=${(event: CustomEvent<{ text: string }>) => emit(this, "proposal-give", event.detail)}
        ></dafu-proposal-field>`}`;
  }

  private renderRows(rows: readonly QuestionRow[]): unknown {
    const { list } = this.words.questions;
    return html`<div class="title" role="heading" aria-level=${this.headingLevel}>${list}</div>
      <ol aria-label=${list}>
        ${rows.slice(0, MOST).map((row) => this.renderRow(row))}
      </ol>`;
  }

  private renderRow({ text, span, verdicts, answered, inferred, answers }: QuestionRow): unknown {
    const { questions: say, facts } = this.words;
    const [main, ...rest] = verdicts;
    const more = answers.length - ANSWERS;
    return html`<li class=${answered ? "" : "open"}>
      ${span ? html`<button type="button" class="point" @click=${() => this.open(span)}>${text}</button>` : html`<span class="point">${text}</span>`}
      <p><b>${main}</b>${rest.length > 0 ? say.also(rest) : nothing}${inferred ? ` · ${facts.inferred}` : nothing}</p>
      <div class="answers">
        ${answers.slice(0, ANSWERS).map((answer) => html`<button type="button" @click=${() => this.open(answer.span)}>${answer.text.trim().slice(0, 16)}…</button>`)}
        ${more > 0 ? html`<p>${say.more(more)}</p>` : nothing}
      </div>
    </li>`;
  }

  private open(span: Span): void {
    emit(this, "place-open", { spans: [span] });
  }
}
