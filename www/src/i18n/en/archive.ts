import type { Words } from "../zh-CN";

/** Opening archives, and what goes wrong with exports. */
export const archiveWords: Words["archive"] = {
  restored: (notes) => (notes === 0 ? "archive" : `archive, notes brought back: ${notes}`),
  lost: (notes) => `notes that fit no commitment of this ledger: ${notes}; they are kept and put into the next archive`,
  refused: {
    malformed: () => "it is not whole JSON; the download may be incomplete.",
    foreign: () => "it is no archive of this page. Open a .dafu.json file, or the letter itself.",
    analysis: () => "it is an analysis without the letter, which cannot be read again. Open the .dafu.json of “Archive (opens again)”, or the letter itself.",
    version: (version) => `it is an archive of version ${version}; this page knows version 1. Update the page, then open it.`,
    shape: () => "it does not have the form of an archive; it may have been changed.",
    keys: () => "it has keys that no archive has (such as __proto__) and looks made up.",
  },
  marks: "Nothing was exported: the letter holds ⟦ or ⟧, which annotated letters use for their marks.",
  inside: (copied) =>
    copied
      ? "Pages opened inside WeChat or QQ cannot download; the text was copied instead. To save a file, open this page in a browser."
      : "Pages opened inside WeChat or QQ cannot download. Open this page in a browser, then export.",
  notFetched: "Nothing was exported: a part could not be fetched, no network. Try again online.",
};
