import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { batchFormats } from "../export/batch";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { facet, facetNames, fits, noChoice, type Choice, type Digest, type FacetName } from "../model/batch";
import type { Batch, BatchLetter } from "../state/batch";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import "./batch-ledger";
import "./batch-letters";
import { batchViewStyles } from "./batch-view.styles";
import "./menu-button";
import { emit, part } from "./part";
import "./tab-strip";

type Tab = "letters" | "ledger";

/**
 * Many letters: how far each has come, a choice of them, and their promises in one ledger.
 *
 * Events: `letter-open` `{id, start}`, `batch-act` `{id}`: `pause` `resume` `stop` `again` `add` `close` `export:…`.
 */
@part("dafu-batch-view")
export class BatchView extends LitElement {
  static override styles = [base, controls, batchViewStyles];

  @property({ attribute: false }) batch!: Batch;
  @property({ attribute: false }) words!: Words;
  @state() private tab: Tab = "letters";
  @state() private choice: Choice = noChoice;
  @state() private dated = false;
  private watched: Batch | null = null;
  private readonly onChange = (): void => this.requestUpdate();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watched?.removeEventListener("change", this.onChange);
    this.watched = null;
  }

  protected override willUpdate(): void {
    if (this.watched === this.batch) return;
    this.watched?.removeEventListener("change", this.onChange);
    this.watched = this.batch;
    this.batch.addEventListener("change", this.onChange);
  }

  protected override render(): unknown {
    const { batch, words } = this;
    const { batch: say } = words;
    const read = batch.letters.flatMap(({ digest }) => digest ?? []);
    const chosen = batch.letters.filter((letter) => this.wants(letter));
    return html`<div class="head">
        <h2>${say.title}</h2>
        ${this.renderProgress()}
        <span class="space"></span>
        ${this.button("add", say.add)}
        <dafu-menu-button
          framed
          .name=${say.export}
          .entries=${read.length > 0 ? batchFormats.map((id) => ({ id: `export:${id}`, ...say.formats[id] })) : []}
          @menu-choose=${(event: CustomEvent<{ id: string }>) => emit(this, "batch-act", event.detail)}
        ></dafu-menu-button>
        ${this.button("close", say.close)}
      </div>
      <div class="choices">${this.renderChoices(read)}</div>
      <dafu-tab-strip
        label=${say.title}
        .tabs=${(["letters", "ledger"] as const).map((id) => ({ id, name: say.tabs[id], count: this.countOf(id, chosen) }))}
        .chosen=${this.tab}
        @tab-choose=${(event: CustomEvent<{ id: Tab }>) => (this.tab = event.detail.id)}
      ></dafu-tab-strip>
      <div
        class="pane"
        role="tabpanel"
        aria-label=${say.tabs[this.tab]}
        tabindex="0"
        @letter-open=${(event: CustomEvent) => emit(this, "letter-open", event.detail)}
      >
        ${this.tab === "letters"
          ? html`<dafu-batch-letters .letters=${chosen} .all=${batch.letters} .words=${words}></dafu-batch-letters>`
          : html`<dafu-batch-ledger .letters=${chosen} .headings=${batch.headings} .words=${words} ?dated=${this.dated}></dafu-batch-ledger>`}
      </div>`;
  }

  /** While work goes on every file is shown; a choice is one of letters that were read. */
  private wants({ digest, stage }: BatchLetter): boolean {
    const all = this.choice === noChoice && !this.dated;
    if (!digest) return all && (stage !== "unpacked" || !this.batch.finished);
    return fits(digest, this.choice) && (!this.dated || digest.dated > 0);
  }

  private countOf(tab: Tab, letters: readonly BatchLetter[]): number {
    return tab === "letters" ? letters.length : letters.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  private renderProgress(): unknown {
    const { batch } = this;
    const { batch: say } = this.words;
    const { letters, past, paused, finished } = batch;
    const files = letters.filter(({ stage }) => stage !== "unpacked");
    const failed = files.filter(({ stage }) => stage === "failed").length;
    const stopped = files.some(({ stage }) => stage === "stopped");
    if (finished) {
      const done = files.filter(({ stage }) => stage === "done").length;
      return html`<span role="status">${say.finished(formatNumber(done), formatNumber(failed))}</span>
        ${stopped ? this.button("again", say.again) : nothing}`;
    }
    const told = say.progress(formatNumber(past), formatNumber(letters.length));
    return html`<progress max=${letters.length} .value=${past} aria-label=${told}></progress>
      <span class="told">${told}</span>
      ${paused ? this.button("resume", say.resume) : this.button("pause", say.pause)} ${this.button("stop", say.stop)}`;
  }

  private button(id: string, name: string): unknown {
    return html`<button type="button" class="framed" @click=${() => emit(this, "batch-act", { id })}>${name}</button>`;
  }

  private renderChoices(digests: readonly Digest[]): unknown {
    const { batch: say } = this.words;
    const undated = digests.filter((digest) => digest.dated === 0 && fits(digest, this.choice)).length;
    return [
      ...facetNames.map((name) => this.renderFacet(name, facet(digests, name))),
      html`<label class="dated"
        ><input type="checkbox" .checked=${this.dated} @change=${(event: Event) => (this.dated = (event.target as HTMLInputElement).checked)} />
        ${say.onlyDated}</label
      >`,
      undated > 0 ? html`<span class="told">${say.undated(formatNumber(undated))}</span>` : nothing,
    ];
  }

  /** One value is no choice. */
  private renderFacet(name: FacetName, values: readonly [string, number][]): unknown {
    const { batch: say } = this.words;
    if (values.length < 2) return nothing;
    return html`<select aria-label=${say.facets[name]} @change=${(event: Event) => this.choose(name, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${this.choice[name] === ""}>${say.any(say.facets[name])}</option>
      ${values.map(
        ([value, count]) => html`<option value=${value} ?selected=${this.choice[name] === value}>${this.valueName(name, value)} (${count})</option>`,
      )}
    </select>`;
  }

  private valueName(name: FacetName, value: string): string {
    const { batch: say } = this.words;
    if (name === "level") return say.levels[value] ?? value;
    if (name !== "session") return value;
    const [term = "", meeting = ""] = value.split("/");
    return say.session(term, meeting);
  }

  private choose(name: FacetName, value: string): void {
    const choice = { ...this.choice, [name]: value };
    this.choice = facetNames.every((key) => choice[key] === "") ? noChoice : choice;
  }
}
