// Scores as a table for people.
import { order } from "./measures.mjs";

/** Lines with precision, recall, F1 and the number of things annotated. */
export function table(result) {
  const line = (name, cells) => name.padEnd(16) + cells.map((cell) => String(cell).padStart(7)).join("");
  const rows = order
    .filter((measure) => measure in result)
    .map((measure) => {
      const { p, r, f1, gold } = result[measure];
      return line(measure, [p, r, f1].map(threeDigits).concat(gold));
    });
  return [line("", ["P", "R", "F1", "gold"]), ...rows];
}

/** Three digits after the point; halves go to the even digit, as in Python. */
export function threeDigits(number) {
  const exact = number.toFixed(30);
  const [kept, rest] = [exact.slice(0, -27), exact.slice(-27)];
  const half = /^50*$/u.test(rest);
  return half && Number(kept.at(-1)) % 2 === 0 ? kept : number.toFixed(3);
}
