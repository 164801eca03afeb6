import type { Words } from "../i18n/words";
import type { Analysis } from "../engine/analysis";

/** Characters of a title that stand in the line. */
const NAME = 24;

/**
 * The line at the foot of every printed page: which letter, which page, which engine. It is a margin box of the page's
 * style sheet, which Chromium 131 and later print; other browsers print their own foot, or none.
 */
export class PrintFooter {
  private readonly sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  show({ facts, engine }: Analysis, day: string, { print: say, export: { letter } }: Words): void {
    const before = [facts.document_number ?? (facts.title && shortened(facts.title)) ?? letter, say.page].join(" · ");
    const after = [say.pages, day, say.engine(engine)].filter((words) => words !== "").join(" · ");
    this.sheet.replaceSync(`@page {
  @bottom-center {
    content: ${quoted(`${before} `)} counter(page) "/" counter(pages) ${quoted(` ${after}`)};
    font: 10pt SimSun, "Noto Serif CJK SC", serif;
    color: #000;
  }
}`);
  }
}

const shortened = (title: string): string => (title.length > NAME ? `${title.slice(0, NAME - 1)}…` : title);

/** A string of a style sheet: a letter's words must not end it. */
function quoted(words: string): string {
  const safe = words.replace(/["\\\p{Cc}\u2028\u2029]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ""} `);
  return `"${safe}"`;
}
