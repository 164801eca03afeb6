// What the lines of a letter are, as whoever sets it knows.

/** A line for each paragraph: what was copied from a page has lines that end anywhere, and nobody would set them so. */
export function canBeSet(text: string): boolean {
  const long = text.split("\n").filter((line) => line.length >= 40);
  return long.length > 1 && text.split("\n").length > 4 && long.filter((line) => /[。：；！？”）]\s*$/u.test(line)).length >= 0.9 * long.length;
}

/**
 * What each line of a letter is, as whoever sets it knows: the title ends before the salutation, short last lines sign, lines
 * of two halves stay as they are.
 */
export function kindsOf(lines: readonly string[]): string[] {
  const greeting = lines.findIndex((line) => /[：:]\s*$/u.test(line));
  const last = lines.findLastIndex((line) => /[。！：；]\s*$/u.test(line));
  return lines.map((line, index) => {
    const words = line.trim();
    if (index === greeting || /\s{2}|\u3000/u.test(words)) return "";
    if (index < greeting && words.length < 60) return "title";
    return index > last && words.length < 24 && !/^[（(]|：/u.test(words) ? "sign" : "body";
  });
}
