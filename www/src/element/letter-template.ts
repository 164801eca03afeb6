import { html, nothing } from "lit";
import type { Analysis } from "../engine/analysis";
import type { DafuError } from "../engine/errors";
import type { Stage } from "../engine/stages";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import "../parts/error-notice";
import { exportEntries } from "../parts/export-entries";
import "../parts/menu-button";
import { progressTemplate } from "../parts/progress";
import type { DafuLetterState } from "./types";

/** What stands around the letter. */
export interface Frame {
  readonly words: Words;
  readonly state: DafuLetterState;
  readonly result: Analysis | null;
  readonly error: DafuError | null;
  /** Something is being done that takes a while. */
  readonly slow: boolean;
  /** What the engine is doing, where it tells. */
  readonly stage: Stage | null;
  /** Names and telephone numbers stand in what is exported. */
  readonly names: boolean;
  /** What came of the last thing that was asked for. */
  readonly said: string;
  readonly tools: boolean;
  readonly act: (id: string) => void;
}

/** The tools, with what the page puts beside them. */
export function barTemplate({ words, names, tools, result, act }: Frame, given: boolean): unknown {
  const own = tools && result !== null;
  if (!own && !given) return nothing;
  const { tools: label, print } = words.element;
  const choose = (event: CustomEvent<{ id: string }>): void => act(event.detail.id);
  return html`<div class="bar" part="bar" role="group" aria-label=${label}>
    <slot name="toolbar-start"></slot><span class="space"></span>
    ${own
      ? html`<button type="button" class="framed" @click=${() => act("print")}>${print}</button>
          <dafu-menu-button framed .name=${words.element.exporting} .entries=${exportEntries(words, names)} @menu-choose=${choose}></dafu-menu-button>`
      : nothing}
    <slot name="toolbar-end"></slot>
  </div>`;
}

export function noticeTemplate({ error, words, act }: Frame, retry: boolean): unknown {
  if (!error) return nothing;
  return html`<dafu-error-notice
    part="error"
    .error=${error}
    .words=${words}
    .actions=${retry ? [{ id: "retry", name: words.errors.actions.retry }] : []}
    @notice-act=${(event: CustomEvent<{ id: string }>) => act(event.detail.id)}
  ></dafu-error-notice>`;
}

/** The letter until it is read: as the page has it, or as it was handed over; where there is none, what the page says then. */
export function waitingTemplate({ state, words }: Frame, given: string | null, light: boolean): unknown {
  if (given === null && light) return html`<div class="waiting" part="text" aria-busy=${state === "working"}><slot></slot></div>`;
  return given?.trim()
    ? html`<div class="waiting" part="text" aria-busy=${state === "working"}>${given}</div>`
    : html`<div class="waiting empty"><slot name="empty">${words.element.empty}</slot></div>`;
}

export function statusTemplate({ words, state, slow, stage, said, result }: Frame, chars: number): unknown {
  const working = state === "working" && slow;
  const done = result ? words.element.done(formatNumber(chars)) : "";
  return html`<div class="status" part="status">
    ${working ? progressTemplate(words.status.working, stage) : nothing}
    <span role="status">${working ? words.status.working : said === "" ? done : said}</span>
    <span class="space"></span>
    <slot name="footer"></slot>
  </div>`;
}
