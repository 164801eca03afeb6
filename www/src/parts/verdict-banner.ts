import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { base } from "../styles/tokens";
import { part } from "./part";

/** Says so when the text does not look like a reply letter. */
@part("dafu-verdict-banner")
export class VerdictBanner extends LitElement {
  static override styles = [
    base,
    css`
      p {
        margin: 0;
        padding: 0.5em 1em;
        background: var(--dafu-warn);
        border-bottom: 1px solid var(--dafu-warn-line);
      }
    `,
  ];

  @property({ attribute: false }) verdict!: Analysis["verdict"];
  @property({ attribute: false }) words!: Words;

  protected override render(): unknown {
    if (this.verdict.is_reply) return nothing;
    const { title, missing, signs, join } = this.words.verdict;
    const names = this.verdict.missing.map((sign) => signs[sign] ?? sign).join(join);
    return html`<p role="note"><strong>${title}</strong>${names === "" ? "" : html` · ${missing(names)}`}</p>`;
  }
}
