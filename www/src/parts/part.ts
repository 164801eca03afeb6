import type { LitElement } from "lit";
import { movable } from "../dom/document-styles";

/**
 * Registers a part of the page. A second copy of the script on one page keeps the first one's parts: defining a name
 * twice throws.
 */
export const part =
  (name: string) =>
  (component: typeof LitElement): void => {
    movable(component);
    if (!customElements.get(name)) customElements.define(name, component);
  };

/** Tells the owner of a part what happened in it; goes no further than the owner's own tree. */
export function emit(from: EventTarget, name: string, detail?: unknown): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}
