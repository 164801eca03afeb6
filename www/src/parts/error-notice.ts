import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { DafuError } from "../engine/errors";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

export interface NoticeAction {
  readonly id: string;
  readonly name: string;
}

/** An error beside the thing: what happened, its code, what can be done. Event: `notice-act` `{id}` (`dismiss` too). */
@part("dafu-error-notice")
export class ErrorNotice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4em 0.8em;
        padding: 0.5em 0.9em;
        background: var(--dafu-fail);
        border: 1px solid var(--dafu-fail-line);
        border-radius: var(--dafu-radius);
      }
      .notice.mild {
        background: var(--dafu-warn);
        border-color: var(--dafu-warn-line);
      }
      p {
        margin: 0;
        flex: 1 1 16em;
      }
      code {
        font-size: 0.75rem;
        color: var(--dafu-muted);
        margin-inline-end: 0.4em;
      }
    `,
  ];

  @property({ attribute: false }) error!: Pick<DafuError, "code" | "detail">;
  @property({ attribute: false }) actions: readonly NoticeAction[] = [];
  @property({ attribute: false }) words!: Words;
  /** A question rather than a failure. */
  @property({ type: Boolean }) mild = false;

  protected override render(): unknown {
    const { sentences, dismiss } = this.words.errors;
    const { code, detail } = this.error;
    return html`<div class="notice ${this.mild ? "mild" : ""}" role="alert">
      <p><code>${code}</code>${sentences[code](detail)}</p>
      ${[...this.actions, { id: "dismiss", name: dismiss }].map(
        ({ id, name }) => html`<button type="button" class="framed" @click=${() => emit(this, "notice-act", { id })}>${name}</button>`,
      )}
    </div>`;
  }
}
