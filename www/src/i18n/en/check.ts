import type { Words } from "../zh-CN";

/** The one file checking itself. */
export const checkWords: Words["check"] = {
  about: "Self-check: a page from a disk cannot read itself. Choose the very file that you have open; its SHA-256 is computed here, to hold against the one in the release notes.",
  choose: "Choose this file",
  impossible: "This browser computes no checksums for pages from a disk; use sha256sum or certutil.",
};
