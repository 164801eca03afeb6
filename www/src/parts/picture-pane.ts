import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** Fetches what draws the pictures; again where it could not be fetched. */
export async function loadPictures(): Promise<void> {
  await import("./picture-list");
}

/** The pictures of a letter, drawn by a script that is fetched when they are first looked at. */
@part("dafu-picture-pane")
export class PicturePane extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p {
        margin: 0;
        padding: 1rem 0.25rem;
        color: var(--dafu-muted);
      }
    `,
  ];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) lit: readonly string[] = [];
  @property({ type: Number }) headingLevel = 2;
  @state() private loaded: "not yet" | "here" | "failed" = "not yet";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override render(): unknown {
    const { pictures: say } = this.words;
    if (this.loaded !== "here") {
      return html`<p role="status">
        ${this.loaded === "failed" ? say.failed : say.loading}
        ${this.loaded === "failed" ? html`<button type="button" class="framed" @click=${() => this.load()}>${say.retry}</button>` : nothing}
      </p>`;
    }
    const again = (event: CustomEvent<unknown>): void => emit(this, event.type, event.detail);
    return html`<dafu-picture-list
      .analysis=${this.analysis}
      .words=${this.words}
      .chosen=${this.chosen}
      .lit=${this.lit}
      .headingLevel=${this.headingLevel}
      @row-open=${again}
      @row-hover=${again}
      @place-open=${again}
    ></dafu-picture-list>`;
  }

  private async load(): Promise<void> {
    this.loaded = "not yet";
    this.loaded = await loadPictures().then(
      () => "here",
      () => "failed",
    );
  }
}
