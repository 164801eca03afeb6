import { archiveWords } from "./en/archive";
import { batch } from "./en/batch";
import { cardWords } from "./en/card";
import { checkWords } from "./en/check";
import { elementWords } from "./en/element";
import { errorWords } from "./en/errors";
import { exportWords } from "./en/export";
import { files } from "./en/files";
import { findingWords } from "./en/findings";
import { keeping } from "./en/keeping";
import { kindWords } from "./en/kinds";
import { ledgerWords } from "./en/ledger";
import { letterWords } from "./en/letter";
import { pageWords } from "./en/page";
import { pictures } from "./en/pictures";
import { print } from "./en/print";
import { tools } from "./en/tools";
import type { Words } from "./zh-CN";

/** Everything the page says in English; the letter itself stays Chinese. */
export const en: Words = {
  locale: "en",
  brand: "Reply Letter Reader",
  tagline: "Reads the replies to deputies’ suggestions and CPPCC proposals",
  ...pageWords,
  ...letterWords,
  ...kindWords,
  ...ledgerWords,
  ...findingWords,
  ...cardWords,
  ...errorWords,
  files,
  archive: archiveWords,
  tools,
  keeping,
  pictures,
  print,
  batch,
  element: elementWords,
  export: exportWords,
  check: checkWords,
};
