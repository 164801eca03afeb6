import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis, OutlineNode } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { countCommitments, flatten } from "../model/outline";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { outlineTreeStyles } from "./outline-tree.styles";
import { emit, part } from "./part";

/** Outlines up to this many sections are shown with every level open. */
const SMALL = 16;
/** Sections of one level that are shown before one asks for more. */
const SOME = 200;

/** The section tree, with where the reader is and where the promises are. Event: `section-open` `{id}`. */
@part("dafu-outline-tree")
export class OutlineTree extends LitElement {
  static override styles = [base, controls, outlineTreeStyles];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) words!: Words;
  /** Ids from the root to the section that is being read. */
  @property({ attribute: false }) path: readonly string[] = [];
  /** Sections whose children are shown the other way than at first. */
  @state() private flipped: ReadonlySet<string> = new Set();
  @state() private shown = SOME;
  private commitments = new Map<string, number>();
  private most = 1;
  private small = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("analysis")) return;
    const { outline } = this.analysis;
    this.commitments = countCommitments(this.analysis);
    this.most = Math.max(1, ...outline.map(({ id }) => this.commitments.get(id) ?? 0));
    this.small = flatten(outline).length <= SMALL;
    this.flipped = new Set();
  }

  protected override render(): unknown {
    const { outline } = this.analysis;
    if (outline.length === 0) return html`<p class="none">${this.words.outline.empty}</p>`;
    return html`<nav aria-label=${this.words.panes.outline}>${this.renderList(outline)}</nav>`;
  }

  private renderList(nodes: readonly OutlineNode[]): unknown {
    const rest = nodes.length - this.shown;
    return html`<ul>
      ${nodes.slice(0, this.shown).map((node) => this.renderNode(node))}
      ${rest > 0
        ? html`<li><button type="button" class="quiet" @click=${() => (this.shown += SOME)}>${this.words.outline.more(rest)}</button></li>`
        : nothing}
    </ul>`;
  }

  private renderNode(node: OutlineNode): unknown {
    const { outline: say } = this.words;
    const { id, marker, children, role, level } = node;
    const name = this.nameOf(node);
    const open = this.isOpen(node);
    const promises = this.commitments.get(id) ?? 0;
    // The innermost section that is shown stands for the one that is read.
    const current = this.path.includes(id) && !(open && children.some((child) => this.path.includes(child.id)));
    return html`<li class="level-${level}">
      <div class="row">
        ${children.length > 0
          ? html`<button
              type="button"
              class="fold"
              aria-expanded=${open}
              aria-label=${open ? say.collapse(name) : say.expand(name)}
              @click=${() => this.flip(id)}
            ></button>`
          : html`<span class="fold"></span>`}
        <button type="button" class="name" aria-current=${current ? "location" : nothing} @click=${() => emit(this, "section-open", { id })}>
          <span class="words"><span class="marker">${marker}</span>${name}</span>
          ${role ? html`<span class="role role-${role.kind}">${say.roles[role.kind] ?? role.kind}</span>` : nothing}
          ${promises > 0 ? this.renderPromises(promises) : nothing}
        </button>
      </div>
      ${open ? this.renderList(children) : nothing}
    </li>`;
  }

  private renderPromises(count: number): unknown {
    const step = Math.ceil((4 * count) / this.most);
    return html`<span class="promises step-${Math.min(4, step)}" title=${this.words.outline.commitments(count)}>
      ${count}<span class="only-heard">${this.words.outline.commitments(count)}</span>
    </span>`;
  }

  private nameOf({ heading, span, marker }: OutlineNode): string {
    if (heading) return heading.text;
    const from = span[0] + marker.length;
    const words = this.text.slice(from, Math.min(span[1], from + 22)).replace(/\s+/g, "");
    return words === "" ? this.words.outline.untitled : `${words}${span[1] > from + 22 ? "…" : ""}`;
  }

  private isOpen({ id, children }: OutlineNode): boolean {
    if (children.length === 0) return false;
    const atFirst = this.small || children.some(({ level }) => level !== "i");
    return atFirst !== this.flipped.has(id);
  }

  private flip(id: string): void {
    const flipped = new Set(this.flipped);
    if (!flipped.delete(id)) flipped.add(id);
    this.flipped = flipped;
  }
}
