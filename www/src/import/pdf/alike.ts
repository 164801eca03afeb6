import radicals from "../../../../data/chars/radical.txt?raw";

/** Fonts draw these with one picture; programs that print take the first sign of it, seldom the one that was written. */
const signs = "\u2329\t〈\n\u232a\t〉\n〜\t～";

const meant = new Map(
  `${radicals}\n${signs}`
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line): [string, string] => [line.split("\t")[0] ?? "", line.split("\t")[1] ?? ""]),
);

/** The text with the signs that were meant (同形字): a radical for 食 is 食. */
export const asMeant = (text: string): string => Array.from(text, (sign) => meant.get(sign) ?? sign).join("");
