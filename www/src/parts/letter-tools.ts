import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** Sizes of the letter's type, as parts of the usual one. */
export const scales: readonly number[] = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];

/** Over the letter: finding, and the size of its type. Events: `find-open`, `scale-choose` `{scale}`. */
@part("dafu-letter-tools")
export class LetterTools extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .tools {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 2px;
      }
      button {
        min-width: 32px;
        padding: 0.1em 0.5em;
        text-align: center;
        white-space: nowrap;
        font-size: 0.8125rem;
      }
      button:disabled {
        opacity: 1;
        color: var(--dafu-muted);
      }
      .smaller {
        font-size: 0.75rem;
      }
      .larger {
        font-size: 1rem;
      }
      @media (pointer: coarse) {
        button {
          min-width: 40px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @property({ type: Number }) scale = 1;
  /** On a phone there is no room for the way back to the usual size: two taps lead there. */
  @property({ type: Boolean }) narrow = false;

  protected override render(): unknown {
    const { label, find, size } = this.words.tools;
    return html`<div class="tools" role="group" aria-label=${label}>
      <button type="button" @click=${() => emit(this, "find-open")}>${find.open}</button>
      ${this.renderSize("smaller", size.smaller, "A−", this.beside(-1))}
      ${this.narrow ? "" : this.renderSize("usual", size.usual, "A", this.scale === 1 ? undefined : 1)}
      ${this.renderSize("larger", size.larger, "A+", this.beside(1))}
      <span class="only-heard" role="status">${this.scale === 1 ? "" : size.now(Math.round(this.scale * 100))}</span>
    </div>`;
  }

  private renderSize(kind: string, name: string, sign: string, scale: number | undefined): unknown {
    const choose = (): void => {
      if (scale !== undefined) emit(this, "scale-choose", { scale });
    };
    // Disabled for the hand only: focus stays on it when the last size is reached.
    return html`<button type="button" class=${kind} aria-label="${sign} ${name}" title=${name} aria-disabled=${scale === undefined} @click=${choose}>${sign}</button>`;
  }

  /** The size one step away; undefined where it is the last. */
  private beside(by: 1 | -1): number | undefined {
    const at = scales.findIndex((scale) => scale >= this.scale);
    return scales[(at < 0 ? scales.length - 1 : at) + by];
  }
}
