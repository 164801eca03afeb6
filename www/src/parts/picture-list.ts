import { css, html, LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { pictureIds, type PictureId } from "../model/pictures/ids";
import { pictureView } from "../pictures/pictures";
import type { PictureView } from "../pictures/view";
import { base } from "../styles/tokens";
import { emit, part } from "./part";
import "./picture-frame";

/** Width of the text on paper: A4 less its margins, in CSS pixels. */
const PAPER = 588;

/** Pictures under each other. Events: `row-open` `{id}`, `row-hover` `{ids}`, `place-open` `{spans}`. */
@part("dafu-picture-list")
export class PictureList extends LitElement {
  static override styles = [
    base,
    css`
      dafu-picture-frame + dafu-picture-frame {
        margin-top: 1.4rem;
      }
    `,
  ];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) only: readonly PictureId[] = pictureIds;
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) lit: readonly string[] = [];
  @property({ type: Number }) headingLevel = 2;
  /** To be printed: nothing in it can be pointed at. */
  @property({ type: Boolean }) paper = false;
  @state() private width = 0;
  private views: readonly PictureView[] = [];
  private readonly resize = new ResizeObserver(([entry]) => (this.width = Math.floor(entry?.contentRect.width ?? 0)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(["analysis", "words", "only"] as const).some((name) => changed.has(name))) return;
    this.views = this.only.map((id) => pictureView(id, this.analysis, this.words));
  }

  protected override render(): unknown {
    const again = (event: CustomEvent<unknown>): void => emit(this, event.type, event.detail);
    const width = this.paper ? PAPER : this.width;
    if (width === 0) return html``;
    return this.views.map(
      (view) => html`<dafu-picture-frame
        .view=${view}
        .analysis=${this.analysis}
        .words=${this.words}
        .width=${width}
        .chosen=${this.chosen}
        .lit=${this.lit}
        .headingLevel=${this.headingLevel}
        ?paper=${this.paper}
        @row-open=${again}
        @row-hover=${again}
        @place-open=${again}
      ></dafu-picture-frame>`,
    );
  }
}
