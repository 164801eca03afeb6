import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  /** Entries of the same group stand under its name. */
  readonly group?: string;
  /** Given for an entry that is switched on and off; the menu stays open. */
  readonly checked?: boolean;
}

/** A button with a menu under it. Event: `menu-choose` `{id}`. */
@part("dafu-menu-button")
export class MenuButton extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      .face {
        white-space: nowrap;
      }
      .face::after {
        content: "▾" / "";
        margin-inline-start: 0.35em;
        font-size: 0.8em;
        color: var(--dafu-muted);
      }
      .menu {
        position: absolute;
        z-index: 20;
        inset-inline-end: 0;
        top: calc(100% + 4px);
        width: max-content;
        min-width: min(12rem, var(--dafu-menu-room, 100vw));
        max-width: min(24rem, 90vw, var(--dafu-menu-room, 100vw));
        max-height: 82vh;
        overflow: auto;
        padding: 4px;
        background: var(--dafu-raised);
        border: 1px solid var(--dafu-faint);
        border-radius: 8px;
        box-shadow: 0 8px 28px rgb(0 0 0 / 18%);
      }
      :host([start]) .menu {
        inset-inline: 0 auto;
      }
      .menu button {
        display: block;
        width: 100%;
        white-space: nowrap;
      }
      .group + .group,
      .group + button,
      button + .group {
        border-top: 1px solid var(--dafu-hairline);
        margin-top: 4px;
        padding-top: 4px;
      }
      .heading {
        padding: 0.3em 0.75em 0.1em;
        color: var(--dafu-muted);
        font-size: 0.8125rem;
        font-weight: 600;
      }
      [role="menuitemcheckbox"]::before {
        content: "☐" / "";
        margin-inline-end: 0.4em;
      }
      [role="menuitemcheckbox"][aria-checked="true"]::before {
        content: "☑" / "";
      }
      small {
        display: block;
        color: var(--dafu-muted);
        font-size: 0.8125rem;
        white-space: normal;
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly MenuEntry[] = [];
  @property() name = "";
  @property({ type: Boolean }) framed = false;
  @state() private open = false;
  @query(".face") private face!: HTMLButtonElement;

  protected override render(): unknown {
    return html`<button
        type="button"
        class="face ${this.framed ? "framed" : ""}"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        @click=${this.toggle}
        @keydown=${this.onFaceKey}
      >
        ${this.name}
      </button>
      ${this.open ? this.renderMenu() : ""}`;
  }

  private renderMenu(): unknown {
    return html`<div class="menu" role="menu" aria-label=${this.name} @keydown=${this.onMenuKey} @focusout=${this.onFocusOut}>
      ${groupsOf(this.entries).map(({ group, entries }) =>
        group === ""
          ? entries.map((entry) => this.renderEntry(entry))
          : html`<div class="group" role="group" aria-label=${group}>
              <div class="heading" aria-hidden="true">${group}</div>
              ${entries.map((entry) => this.renderEntry(entry))}
            </div>`,
      )}
    </div>`;
  }

  private renderEntry({ id, name, about, checked }: MenuEntry): unknown {
    return html`<button
      type="button"
      role=${checked === undefined ? "menuitem" : "menuitemcheckbox"}
      aria-checked=${checked ?? nothing}
      tabindex="-1"
      @click=${() => (checked === undefined ? this.choose(id) : emit(this, "menu-choose", { id }))}
    >
      ${name}${about ? html`<small>${about}</small>` : ""}
    </button>`;
  }

  private async toggle(): Promise<void> {
    this.open = !this.open;
    await this.updateComplete;
    this.items[0]?.focus();
  }

  private close(): void {
    this.open = false;
    this.face.focus();
  }

  private choose(id: string): void {
    this.close();
    emit(this, "menu-choose", { id });
  }

  private get items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  }

  private onFaceKey(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" || this.open) return;
    event.preventDefault();
    void this.toggle();
  }

  private onMenuKey(event: KeyboardEvent): void {
    const { items } = this;
    const at = items.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (to === undefined) return;
    else items[to % items.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  private onFocusOut(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (!to || !this.renderRoot.contains(to)) this.open = false;
  }
}

/** Neighbours of one group together; those of none under an empty name. */
function groupsOf(entries: readonly MenuEntry[]): { group: string; entries: MenuEntry[] }[] {
  const groups: { group: string; entries: MenuEntry[] }[] = [];
  for (const entry of entries) {
    const { group = "" } = entry;
    const last = groups.at(-1);
    if (last?.group === group) last.entries.push(entry);
    else groups.push({ group, entries: [entry] });
  }
  return groups;
}
