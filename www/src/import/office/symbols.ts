/** Signs that old fonts have in places of their own, and the signs of Unicode (符号字体). */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: "●", 0x6e: "■", 0x6f: "□", 0x71: "❑", 0x75: "◆", 0x9f: "•", 0xa1: "○", 0xa7: "▪", 0xa8: "◻",
  0xd8: "➢", 0xe0: "→", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [0x81 + index, String.fromCodePoint(0x2460 + index)])),
};

/** The sign that `w:sym` prints, from its font and its number in hexadecimal. */
export function symbol(font: string, char: string): string {
  const code = /^[\da-f]{1,6}$/iu.test(char) ? parseInt(char, 16) : 0;
  const own = code >= 0xf000 && code <= 0xf0ff;
  if (/^wingdings$/iu.test(font)) return wingdings[code & 0xff] ?? "";
  if (own) return code - 0xf000 < 0x7f ? String.fromCharCode(code - 0xf000) : "";
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
}
