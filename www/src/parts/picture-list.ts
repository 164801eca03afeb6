import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { pictureIds, type PictureId } from "../model/pictures/ids";
import { pictureView } from "../pictures/pictures";
import type { PictureView } from "../pictures/view";
import { controls } from "../styles/controls";
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
    controls,
    css`
      dafu-picture-frame + dafu-picture-frame {
        margin-top: 1.4rem;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        margin: -0.25rem 0 0.9rem -0.45em;
      }
      nav button {
        color: var(--dafu-link);
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
  /** One more in every frame: of a very long letter each takes a while. */
  @state() private shown = 1;
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
    if ((["analysis", "words", "only"] as const).some((name) => changed.has(name))) this.views = [];
    if (this.width === 0 && !this.paper) return;
    const due = this.only.slice(this.views.length, this.paper ? undefined : this.shown);
    this.views = [...this.views, ...due.map((id) => pictureView(id, this.analysis, this.words))];
  }

  protected override updated(): void {
    if (this.paper || this.width === 0 || this.shown >= this.only.length) return;
    requestAnimationFrame(() => (this.shown += 1));
  }

  protected override render(): unknown {
    const again = (event: CustomEvent<unknown>): void => emit(this, event.type, event.detail);
    const width = this.paper ? PAPER : this.width;
    if (width === 0) return nothing;
    return html`${this.paper ? nothing : this.renderIndex()}${this.views.map(
      (view) => html`<dafu-picture-frame
        data-id=${view.id}
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
    )}`;
  }

  private renderIndex(): unknown {
    const { panes, pictures } = this.words;
    return html`<nav aria-label=${panes.charts}>
      ${this.only.map(
        (id) => html`<button type="button" class="quiet" @click=${() => this.frame(id)?.scrollIntoView({ block: "start" })}>${pictures.titles[id]}</button>`,
      )}
    </nav>`;
  }

  private frame(id: PictureId): Element | null {
    return this.renderRoot.querySelector(`[data-id=${id}]`);
  }
}
