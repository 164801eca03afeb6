import type { Matched } from "../keys/match";
import type { Reader } from "../parts/reader";
import type { TopBar } from "../parts/top-bar";
import type { UndoStack } from "../state/undo-stack";
import { walkAreas } from "./landmarks";

/** What keys act on. */
interface Acting {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly topBar: TopBar;
  readonly reader: Reader | null;
  readonly steps: UndoStack;
  act(id: string): void;
  cite(): void;
}

/** Does what a key asks for; false where there is nothing to do, and the browser may. */
export function pressed(page: Acting, { act, key }: Matched, event: KeyboardEvent): boolean {
  const { steps, reader } = page;
  switch (act) {
    case "keys":
    case "open":
    case "print":
      page.act(act);
      return true;
    case "exports":
      page.topBar.openExports();
      return true;
    case "cite":
      page.cite();
      return true;
    case "pane":
      walkAreas(page.renderRoot as ShadowRoot, event.shiftKey ? -1 : 1);
      return true;
    case "undo":
    case "redo": {
      const there = (act === "undo" ? steps.last : steps.next) !== undefined;
      steps[act]();
      return there;
    }
    case "escape":
      return reader?.escape() ?? false;
    default:
      return reader?.act(act, key.signs[0] ?? "") ?? false;
  }
}
