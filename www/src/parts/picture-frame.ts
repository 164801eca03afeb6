import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import { copyText } from "../export/clipboard";
import { download, fileName } from "../export/download";
import type { Words } from "../i18n/words";
import type { Place } from "../model/pictures/places";
import { letterName, pictureSvg } from "../pictures/pictures";
import { pngOf } from "../pictures/save";
import type { Scene } from "../pictures/scene";
import { paperElements, sceneElement } from "../pictures/scene-element";
import { TWIN_ROWS, type PictureView } from "../pictures/view";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import "./menu-button";
import { emit, part } from "./part";
import { pictureFrameStyles } from "./picture-frame.styles";
import { tableHead } from "./table-head";

/** Sentences of one spot that are listed. */
const SENTENCES = 50;
/** Height of a slice on paper: a page less a heading, in CSS pixels. */
const SLICE = 770;

/**
 * One picture: its name, what it shows, the drawing or its table, and ways to keep it.
 *
 * Events: `row-open` `{id}`, `row-hover` `{ids}`, `place-open` `{spans}`.
 */
@part("dafu-picture-frame")
export class PictureFrame extends LitElement {
  static override styles = [base, controls, pictureFrameStyles];

  @property({ attribute: false }) view!: PictureView;
  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) width = 0;
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) lit: readonly string[] = [];
  @property({ type: Number }) headingLevel = 2;
  @property({ type: Boolean, reflect: true }) paper = false;
  @state() private asTable = false;
  /** The spot or row whose sentences are listed. */
  @state() private listed: { readonly name: string; readonly places: readonly Place[] } | null = null;
  @state() private said = "";
  private scene: Scene | null = null;
  private drawing: readonly SVGSVGElement[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("view")) this.listed = null;
    if (!changed.has("view") && !changed.has("width") && !changed.has("paper")) return;
    const { words, paper, name } = this;
    this.scene = this.view.draw?.(this.width) ?? null;
    if (!this.scene) this.drawing = [];
    else this.drawing = paper ? paperElements(this.scene, SLICE) : [sceneElement(this.scene, words.pictures.parts(name))];
  }

  protected override updated(): void {
    const ids = new Set(this.lit);
    for (const spot of this.renderRoot.querySelectorAll<SVGElement>(".spot")) {
      const places = this.placesOf(spot);
      spot.classList.toggle("lit", places.some(({ id }) => id !== null && ids.has(id)));
      spot.classList.toggle("chosen", this.chosen !== null && places.some(({ id }) => id === this.chosen));
    }
  }

  protected override render(): unknown {
    const { view, headingLevel, words, name } = this;
    const { pictures: say } = words;
    return html`<section aria-labelledby="title">
      <header>
        <div class="title" id="title" role="heading" aria-level=${headingLevel}>${name}</div>
        ${view.draw && !this.paper ? this.renderControls() : nothing}
      </header>
      <p class="sentence">${view.sentence}</p>
      ${this.asTable && !this.paper ? this.renderTwin() : this.renderDrawing()}
      ${view.more > 0 && !this.asTable ? html`<p class="more">${say.more(view.more)}</p>` : nothing}
      ${this.listed ? this.renderSentences(this.listed) : nothing}
      ${this.paper ? nothing : html`<span class="only-heard" role="status">${this.said}</span>`}
    </section>`;
  }

  private renderControls(): unknown {
    const { pictures: say } = this.words;
    const entries = [
      { id: "svg", name: say.svg },
      { id: "png", name: say.png },
      { id: "copy", name: say.copy },
    ];
    return html`<button type="button" @click=${() => (this.asTable = !this.asTable)}>${this.asTable ? say.picture : say.table}</button>
      <dafu-menu-button .name=${say.save} .entries=${entries} @menu-choose=${(event: CustomEvent<{ id: string }>) => void this.keep(event.detail.id)}></dafu-menu-button>`;
  }

  private renderDrawing(): unknown {
    return html`<div
      @click=${(event: Event) => this.onSpot(event)}
      @keydown=${this.onKey}
      @mouseover=${this.onPoint}
      @mouseleave=${this.onLeave}
      @focusin=${this.onPoint}
      @focusout=${this.onLeave}
    >
      ${this.drawing}
    </div>`;
  }

  private renderTwin(): unknown {
    const { columns, rows } = this.view.twin();
    const left = rows.length - TWIN_ROWS;
    const ids = new Set(this.lit);
    return html`<div class="scroll" role="region" aria-label="${this.name} · ${this.words.pictures.table}" tabindex="0">
        <table aria-label=${this.name}>
          ${tableHead(columns.map((name) => ({ name })))}
          <tbody>
            ${rows.slice(0, TWIN_ROWS).map(({ cells: [first = "", ...cells], places }) => {
              const lit = places.some(({ id }) => id !== null && ids.has(id));
              return html`<tr class=${lit ? "lit" : ""} @mouseenter=${() => this.point(places)} @mouseleave=${this.onLeave}>
                <th scope="row">
                  ${places.length > 0 ? html`<button type="button" @click=${() => this.open({ name: first, places })}>${first}</button>` : first}
                </th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${left > 0 ? html`<p class="more">${this.words.pictures.moreRows(left)}</p>` : nothing}`;
  }

  private renderSentences({ name, places }: { readonly name: string; readonly places: readonly Place[] }): unknown {
    const { pictures: say } = this.words;
    const left = places.length - SENTENCES;
    return html`<div class="sentences" role="group" aria-label=${name}>
      <p>
        <b>${name}</b>
        <button type="button" class="quiet" @click=${() => (this.listed = null)}>${say.closeSentences}</button>
      </p>
      <ol tabindex="-1">
        ${places.slice(0, SENTENCES).map(
          (place) => html`<li @mouseenter=${() => this.point([place])} @mouseleave=${this.onLeave}>
            <button type="button" @click=${() => this.go(place)} @focus=${() => this.point([place])}>${place.text}</button>
          </li>`,
        )}
      </ol>
      ${left > 0 ? html`<p class="more">${say.moreSentences(left)}</p>` : nothing}
    </div>`;
  }

  private get name(): string {
    return this.words.pictures.titles[this.view.id];
  }

  private placesOf(spot: SVGElement | null): readonly Place[] {
    return this.scene?.spots[Number(spot?.dataset["spot"])]?.places ?? [];
  }

  private readonly onPoint = (event: Event): void => {
    const spot = spotAt(event);
    if (spot) this.point(this.placesOf(spot));
    else this.onLeave();
  };

  private readonly onLeave = (): void => emit(this, "row-hover", { ids: [] });

  private point(places: readonly Place[]): void {
    emit(this, "row-hover", { ids: places.flatMap(({ id }) => id ?? []) });
  }

  private onSpot(event: Event): void {
    const spot = spotAt(event);
    if (!spot) return;
    this.focusSpot(spot);
    this.open({ name: spot.ariaLabel ?? "", places: this.placesOf(spot) });
  }

  /** One sentence is gone to; of several one is chosen first. */
  private open(found: { readonly name: string; readonly places: readonly Place[] }): void {
    const [only, second] = found.places;
    this.listed = second ? found : null;
    if (only && !second) this.go(only);
  }

  private go({ id, span }: Place): void {
    if (id !== null) emit(this, "row-open", { id });
    else emit(this, "place-open", { spans: [span] });
  }

  /** Arrows walk from spot to spot: one stop for Tab, however much is drawn. */
  private onKey(event: KeyboardEvent): void {
    const spot = spotAt(event);
    if (!spot) return;
    const spots = [...this.renderRoot.querySelectorAll<SVGElement>(".spot")];
    const at = spots.indexOf(spot);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: spots.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") this.onSpot(event);
    else if (to === undefined) return;
    else this.focusSpot(spots[to] ?? spot);
    event.preventDefault();
  }

  private focusSpot(spot: SVGElement): void {
    for (const other of this.renderRoot.querySelectorAll<SVGElement>(".spot[tabindex='0']")) other.setAttribute("tabindex", "-1");
    spot.setAttribute("tabindex", "0");
    spot.focus();
  }

  private async keep(how: string): Promise<void> {
    const { pictures: say, status } = this.words;
    const svg = pictureSvg(this.view.id, this.analysis, this.words);
    if (how === "copy") {
      this.said = (await copyText(svg)) ? status.copied : status.notCopied;
      return;
    }
    const blob = how === "png" ? await pngOf(svg) : new Blob([svg], { type: "image/svg+xml" });
    if (blob) download(fileName(`${letterName(this.analysis, this.words)} ${this.name}`, how), blob);
    this.said = blob ? say.saved : say.notSaved;
  }
}

function spotAt(event: Event): SVGElement | null {
  return event.target instanceof Element ? event.target.closest<SVGElement>(".spot") : null;
}
