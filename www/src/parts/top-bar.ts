import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { sampleNames } from "../samples/samples";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import "./menu-button";
import { exportEntries } from "./export-entries";
import type { MenuEntry } from "./menu-button";
import { emit, part } from "./part";

export type Theme = "auto" | "light" | "dark";

/** The bar at the top. Event: `bar-act` `{id}`: `ledger` `open` `fresh` `edit` `print` `privacy` `language` `theme` `letters` `share` `keys` `about` `sample:…` `export:…`. */
@part("dafu-top-bar")
export class TopBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 0.35rem;
        min-height: 48px;
        padding: 4px 14px;
        background: var(--dafu-panel);
        border-bottom: 1px solid var(--dafu-hairline);
      }
      h1 {
        display: flex;
        align-items: center;
        gap: 0.5em;
        margin: 0 0.9rem 0 0;
        font-family: var(--dafu-font-title);
        font-size: 1.125rem;
        font-weight: 700;
        white-space: nowrap;
      }
      svg {
        width: 22px;
        height: 22px;
        flex: none;
      }
      .space {
        flex: 1;
      }
      /* Seen by those who walk with Tab. */
      .skip {
        position: absolute;
        z-index: 1;
      }
      .skip:not(:focus) {
        clip-path: inset(50%);
        pointer-events: none;
      }
      button {
        white-space: nowrap;
      }
      .little {
        display: none;
      }
      @media (max-width: 1000px) {
        .private {
          display: none;
        }
      }
      /* Both stand in the menu of everything else. */
      @media (max-width: 860px) {
        .looks {
          display: none;
        }
      }
      @media (max-width: 720px) {
        .roomy {
          display: none;
        }
        .little {
          display: inline-block;
        }
        header {
          gap: 0.15rem;
          padding-inline: 8px;
        }
        h1 {
          margin-inline-end: 0.4rem;
          font-size: 1.0625rem;
        }
      }
      /* The sign stands for the name; the name is still heard. */
      @media (max-width: 345px) {
        h1 span {
          position: absolute;
          clip-path: inset(50%);
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
  @property() theme: Theme = "auto";
  /** There is a letter with its result. */
  @property({ type: Boolean }) reading = false;
  @property({ type: Boolean }) editing = false;
  /** What is exported shows names and telephone numbers. */
  @property({ type: Boolean }) names = false;

  /** Opens the menu that holds the exports. */
  openExports(): void {
    const menus = [...this.renderRoot.querySelectorAll("dafu-menu-button")];
    void menus.find((menu) => menu.entries.some(({ id }) => id.startsWith("export:")) && menu.getClientRects().length > 0)?.show();
  }

  protected override render(): unknown {
    const { bar, brand } = this.words;
    return html`<header role="banner">
      ${this.reading ? this.button("ledger", bar.skip, "skip framed") : nothing}
      <h1>${mark}<span>${brand}</span></h1>
      ${this.button("open", bar.open, "framed")}
      ${this.menu(bar.samples, this.samples, "roomy", true)}
      ${this.reading ? this.button("edit", this.editing ? bar.read : bar.edit, "roomy") : nothing}
      ${this.reading ? this.button("fresh", bar.fresh, "roomy") : nothing}
      <span class="space"></span>
      ${this.button("privacy", bar.privacy, "roomy private quiet")}
      ${this.reading ? [this.menu(bar.export, this.exports, "roomy", false), this.button("print", bar.print, "roomy")] : nothing}
      ${this.button("theme", "◐", "roomy looks", bar.theme[this.theme])}
      ${this.button("language", bar.language, "", bar.languageTitle)}
      ${this.menu(bar.more, this.tools, "roomy", false)} ${this.menu(bar.more, this.more, "little", false)}
    </header>`;
  }

  private button(id: string, name: string, classes: string, title = ""): unknown {
    return html`<button
      type="button"
      class=${classes}
      title=${title === "" ? nothing : title}
      aria-label=${title === "" ? nothing : title}
      @click=${() => emit(this, "bar-act", { id })}
    >
      ${name}
    </button>`;
  }

  private menu(name: string, entries: readonly MenuEntry[], classes: string, start: boolean): unknown {
    return html`<dafu-menu-button
      class=${classes}
      ?start=${start}
      .name=${name}
      .entries=${entries}
      @menu-choose=${(event: CustomEvent<{ id: string }>) => emit(this, "bar-act", event.detail)}
    ></dafu-menu-button>`;
  }

  private get samples(): MenuEntry[] {
    return sampleNames.map((id) => ({ id: `sample:${id}`, ...this.words.samples[id] }));
  }

  private get exports(): MenuEntry[] {
    return exportEntries(this.words, this.names);
  }

  /** What stands in no place of its own. */
  private get tools(): MenuEntry[] {
    const { bar, tools } = this.words;
    const { letters, share, keys, about } = tools.menu;
    return [
      { id: "letters", ...letters },
      ...(this.reading ? [{ id: "share", ...share }] : []),
      { id: "keys", name: keys },
      { id: "theme", name: bar.theme[this.theme] },
      { id: "privacy", name: bar.privacy },
      { id: "about", name: about },
    ];
  }

  /** On a narrow screen everything but opening a file and the language stands in one menu. */
  private get more(): MenuEntry[] {
    const { bar } = this.words;
    const letter = [
      { id: "edit", name: this.editing ? bar.read : bar.edit },
      { id: "fresh", name: bar.fresh },
      { id: "print", name: bar.print },
      ...this.exports.map(({ group, ...entry }) => ({ ...entry, group: this.words.export.told(bar.export, group ?? this.words.export.both) })),
    ];
    return [...(this.reading ? letter : []), ...this.samples, ...this.tools];
  }
}

/** A sheet with a marked line. */
const mark = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <rect x="3.5" y="2" width="17" height="20" rx="2" fill="none" stroke="currentColor" stroke-width="1.6" />
  <path d="M7 7h10M7 17h6" stroke="currentColor" stroke-width="1.6" />
  <path d="M7 12h10" stroke="var(--dafu-accent)" stroke-width="2.6" />
</svg>`;
