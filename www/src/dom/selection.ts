import type { Span } from "../model/kinds";
import type { LetterDom } from "./letter-dom";

/** The part of the letter that the reader has selected; null where the selection reaches out of it. */
export function selectedSpan(letter: LetterDom, root: ShadowRoot): Span | null {
  const range = selectedRange(root);
  if (!range) return null;
  const start = letter.offsetOf(range.startContainer, range.startOffset);
  const end = letter.offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : [start, end];
}

/** What older browsers do not have. */
type OwnSelection = Pick<Selection, "rangeCount" | "getRangeAt"> & Partial<Pick<Selection, "getComposedRanges">>;

/** Browsers do not agree on how to ask for a selection inside a shadow root. */
function selectedRange(root: ShadowRoot): AbstractRange | null {
  const selection: OwnSelection | null = getSelection();
  const composed = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (composed && root.contains(composed.startContainer)) return composed;
  const own = (root as ShadowRoot & { getSelection?: () => OwnSelection | null }).getSelection?.();
  const range = (own ?? selection)?.rangeCount ? (own ?? selection)?.getRangeAt(0) : undefined;
  return range && root.contains(range.startContainer) ? range : null;
}
