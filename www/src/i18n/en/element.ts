import type { Words } from "../zh-CN";

/** The element's own words: its tools, the narrow column, printing. */
export const elementWords: Words["element"] = {
  tools: "Tools",
  empty: "No reply letter yet.",
  print: "Print",
  exporting: "Export",
  counts: (commitments, dated) => `commitments ${commitments}, with a date ${dated}`,
  more: (rest) => `${rest} more`,
  done: (chars) => `${chars} characters read`,
  blocked: "Nothing was printed: the browser blocked the window for it. Allow pop-ups for this site and try again.",
};
