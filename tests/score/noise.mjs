// Analyses made from annotations and spoilt on purpose: every measure then has hits, misses and mistakes, whatever
// the engine can do today.
import { types } from "./gold.mjs";

/** A small generator of numbers below 1: the same seed gives the same row. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** An analysis that is mostly what the annotations say. */
export function spoilt(letter, random) {
  const units = [0];
  for (const character of letter.text) units.push(units.at(-1) + character.length);
  const length = units.length - 1;
  const place = (start, end) => [units[start], units[Math.max(start, Math.min(end, length))]];
  const often = (share) => random() < share;
  const kinds = Object.values(types);
  return {
    outline: letter.gold.outline
      .filter(() => often(0.9))
      .map(([level, marker, heading]) => ({
        level,
        marker: often(0.1) ? `${marker} ` : marker,
        heading: heading === "-" ? null : { text: often(0.9) ? `${heading}。:` : heading.slice(1) },
        children: often(0.2) ? [{ level: "i", marker: "一是", heading: null }] : [],
      })),
    facts: Object.fromEntries(
      Object.entries(letter.gold.facts)
        .filter(() => often(0.9))
        .map(([key, value]) => [key, typeof value === "string" && often(0.3) ? `《${value}x》` : value]),
    ),
    entities: letter.gold.entities.flatMap(([type, start, end]) => {
      const mention = { type: often(0.1) ? kinds[Math.floor(random() * kinds.length)] : type };
      const [first, last] = [often(0.1) ? start + 1 : start, often(0.15) ? end + Math.ceil(random() * 5) : end];
      const copies = often(0.1) ? 0 : often(0.05) ? 2 : 1;
      return new Array(copies).fill({ ...mention, span: place(first, Math.max(last, first + 1)) });
    }),
    statements: letter.gold.statements.map(([, label, actors, deadline, strength], index) => {
      const [, start, end] = letter.gold.units[index].map(Number);
      const truth = { C: "commitment", R: "report", N: "other" }[label];
      const names = actors.split(";").filter((name) => name !== "-" && often(0.8));
      return {
        span: place(often(0.1) ? start + 2 : start, often(0.1) ? end + 3 : end),
        kind: often(0.2) ? "commitment" : truth,
        actors: names.map((name) => ({ text: name, is_self: name === "self" })),
        deadline: deadline === "-" ? (often(0.1) ? { text: "年底前" } : null) : often(0.8) ? { text: `${deadline}\n` } : null,
        strength: often(0.2) ? "soft" : strength === "-" ? null : strength,
      };
    }),
    paragraphs: (letter.gold.paragraphs ?? []).filter(() => often(0.8)).map(([first, second]) => {
      const lines = letter.text.split("\n");
      const from = (line) => [...lines.slice(0, line).join("\n")].length + (line > 0 ? 1 : 0);
      const piece = (line) => place(from(line), from(line) + [...lines[line]].length + (often(0.5) ? 1 : 0));
      return { spans: [piece(Number(first)), piece(Number(second) + (often(0.2) ? 1 : 0))] };
    }),
  };
}
