import type { Words } from "../zh-CN";

/** Choices before printing, and words on paper. */
export const print: Words["print"] = {
  title: "Print",
  what: "Contents",
  whats: { all: "Facts, ledger and letter", ledger: "Ledger only" },
  pictures: "Pictures to add",
  mono: "Black and white",
  monoNote: "Lines and badges still tell the kinds apart",
  day: "Date at the foot (may be left out)",
  start: "Print",
  cancel: "Cancel",
  ledgerOf: (letter) => `${letter}: ledger of commitments`,
  refusal: "Declined",
  reason: "Reason",
  page: "page",
  pages: "",
  engine: (version) => `Reply Letter Reader ${version}`,
};
