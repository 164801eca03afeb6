import { ReactiveElement } from "lit";

/** Renders what waits to be rendered, in `element` and in all that stands inside it: printing waits for no promise. */
export function renderNow(element: ReactiveElement): void {
  // Lit keeps this from strangers only.
  (element as unknown as { performUpdate(): void }).performUpdate();
  for (const inner of element.renderRoot.querySelectorAll("*")) {
    if (inner instanceof ReactiveElement) renderNow(inner);
  }
}
