import { html, nothing } from "lit";
import { shareBefore, type Stage } from "../engine/stages";

/** The bar of work that takes a while; without a stage it only says that something goes on. */
export function progressTemplate(label: string, stage: Stage | null): unknown {
  return html`<progress part="progress" max="100" value=${stage ? shareBefore(stage) : nothing} aria-label=${label}></progress>`;
}
