import type { Span } from "./kinds";

/** How many characters are shown on either side. */
const REACH = 8;

/** The words on either side of a place, as `[before, after]`, for a line that says where something was found. */
export function around(text: string, [start, end]: Span): readonly [before: string, after: string] {
  const before = Array.from(pressed(text.slice(Math.max(0, start - 4 * REACH), start)));
  const after = Array.from(pressed(text.slice(end, end + 4 * REACH)));
  return [before.slice(-REACH).join(""), after.slice(0, REACH).join("")];
}

/** Without white space, and without half of a character that the cut left over. */
function pressed(text: string): string {
  return text.replace(/\s+/gu, "").replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, "");
}
