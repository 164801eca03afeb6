import type { Analysis } from "../engine/analysis";
import type { KeyAct } from "../keys/shortcuts";
import { markKinds, type Item, type MarkKind, type Span } from "../model/kinds";
import { besideItem, besideSection } from "../model/moves";
import type { UserLayer } from "../state/user-layer";

/** What a key moves about in. */
export interface Movable {
  readonly analysis: Analysis;
  readonly items: readonly Item[];
  readonly chosen: string | null;
  readonly counts: ReadonlyMap<MarkKind, number>;
  hiddenKinds: ReadonlySet<MarkKind>;
  /** Where one is reading. */
  readonly offset: number;
  go(span: Span, item: Item | null): Promise<void>;
}

/** Does what a key asks of a letter; `sign` is what it wrote. False where it asks for something else. */
export function move(reader: Movable, act: KeyAct, sign: string): boolean {
  switch (act) {
    case "next-commitment":
    case "previous-commitment":
      toItem(reader, (kind) => kind === "commitment", act === "next-commitment" ? 1 : -1);
      return true;
    case "next-item":
    case "previous-item": {
      const chosen = reader.items.find(({ id }) => id === reader.chosen)?.kind;
      const fits = (kind: MarkKind): boolean => (chosen === undefined ? !reader.hiddenKinds.has(kind) : kind === chosen);
      toItem(reader, fits, act === "next-item" ? 1 : -1);
      return true;
    }
    case "next-section":
    case "previous-section":
      toSection(reader, act === "next-section" ? 1 : -1);
      return true;
    case "kind":
      toggleKind(reader, Number(sign) - 1);
      return true;
    default:
      return false;
  }
}

function toItem(reader: Movable, fits: (kind: MarkKind) => boolean, by: 1 | -1): void {
  const item = besideItem(reader.items, fits, reader, by);
  if (item) void reader.go(item.span, item);
}

function toSection(reader: Movable, by: 1 | -1): void {
  const node = besideSection(reader.analysis.outline, reader.offset, by);
  if (node) void reader.go([node.span[0], node.heading?.span[1] ?? node.span[0] + node.marker.length], null);
}

/** The nth kind of those in the legend, which has only what occurs in the letter. */
function toggleKind(reader: Movable, nth: number): void {
  const kind = markKinds.filter((name) => reader.counts.has(name))[nth];
  if (!kind) return;
  const hidden = new Set(reader.hiddenKinds);
  if (!hidden.delete(kind)) hidden.add(kind);
  reader.hiddenKinds = hidden;
}

/** Takes notes back, or brings them back, by the usual keys; fields undo what is typed in them. */
export function undoByKey(event: KeyboardEvent, layer: UserLayer): void {
  const [target] = event.composedPath();
  const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (event.code !== "KeyZ" || !(event.ctrlKey || event.metaKey) || event.isComposing || typing) return;
  if (!(event.shiftKey ? layer.canRedo : layer.canUndo)) return;
  event.preventDefault();
  if (event.shiftKey) layer.redo();
  else layer.undo();
}
