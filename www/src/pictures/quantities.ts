import type { Words } from "../i18n/words";
import { quantityLedger, type DerivedRow, type QuantityRow, type UnitGroup } from "../model/pictures/quantities";
import { BODY, clip, line, linear, SMALL, text, textWidth, type Scene, type Shape, type Spot } from "./scene";
import { area } from "./textures";
import type { Picture } from "./view";

const ROW = 40;
const HEAD = 30;
/** Figures that are drawn, and computed ones. */
const MOST = 50;
const MOST_DERIVED = 10;

/** Figures as they are printed, unit by unit, the largest first; computed ones apart. */
export const quantitiesPicture: Picture = (analysis, words) => {
  const { quantities: say, kinds, list } = words.pictures;
  const { groups, derived } = quantityLedger(analysis);
  const rows = groups.flatMap((group) => group.rows);
  const promised = rows.filter(({ kind }) => kind === "commitment").length;
  const drawn = firstRows(groups, MOST);
  const left = rows.length - drawn.reduce((sum, group) => sum + group.rows.length, 0) + Math.max(0, derived.length - MOST_DERIVED);
  return {
    id: "quantities",
    sentence: rows.length === 0 ? say.empty : say.sentence(rows.length, groups.length, promised),
    draw: rows.length === 0 ? null : (width) => scene(drawn, derived.slice(0, MOST_DERIVED), words, width),
    more: left,
    twin: () => ({
      columns: say.columns,
      rows: [
        ...rows.map(({ number, rest, what, when, whose, kind, place }) => ({
          cells: [number, rest, what, when, whoseWords(whose, words).join(list), kinds[kind]],
          places: [place],
        })),
        ...derived.map(({ arithmetic, verdict, place }) => ({ cells: [arithmetic, "", say.derived, "", "", say.verdicts[verdict]], places: [place] })),
      ],
    }),
  };
};

const whoseWords = (whose: readonly string[], { ledger }: Words): string[] => [...new Set(whose.map((name) => (name === "self" ? ledger.self : name)))];

function firstRows(groups: readonly UnitGroup[], most: number): UnitGroup[] {
  let room = most;
  return groups.flatMap(({ unit, rows }) => {
    const own = rows.slice(0, room);
    room -= own.length;
    return own.length > 0 ? [{ unit, rows: own }] : [];
  });
}

function scene(groups: readonly UnitGroup[], derived: readonly DerivedRow[], words: Words, width: number): Scene {
  const { quantities: say } = words.pictures;
  const frame: Shape[] = [];
  const spots: Spot[] = [];
  // All numbers end, and all units begin, at the same place.
  const widest = Math.max(...groups.flatMap(({ rows }) => rows.map(({ number }) => textWidth(number, BODY))));
  const edge = Math.min(widest + 8, width * 0.3);
  let y = 0;
  const head = (name: string): void => {
    frame.push(text(2, y + 19, name, { size: SMALL, fill: "muted", bold: true }), line(0, y + HEAD - 4, width, y + HEAD - 4, "faint"));
    y += HEAD;
  };
  for (const { unit, rows } of groups) {
    head(say.units[unit] ?? unit);
    const length = linear([0, Math.max(...rows.map(({ size }) => size ?? 0), 1e-9)], [2, edge]);
    for (const row of rows) {
      spots.push(rowSpot(row, edge, length(row.size ?? 0), y, width, words));
      y += ROW;
    }
  }
  if (derived.length > 0) head(say.derived);
  for (const row of derived) {
    spots.push(derivedSpot(row, y, width, words));
    y += ROW;
  }
  return { width, height: y, frame, spots };
}

function rowSpot({ number, rest, what, when, whose, kind, place }: QuantityRow, edge: number, length: number, y: number, width: number, words: Words): Spot {
  const { kinds, list } = words.pictures;
  const x = edge + Math.max(textWidth("人次", BODY), textWidth(rest, BODY)) + 14;
  const about = [kinds[kind], when, whoseWords(whose, words).join(list)].filter((part) => part !== "").join(" · ");
  const bar = { x: 2, y: y + 23, width: Math.max(1, length - 2), height: 8 };
  return {
    // In the order of the drawn words, what may be cut off last: who speaks to the page names what is seen.
    name: [about, number, rest, what].filter((part) => part !== "").join(" "),
    places: [place],
    box: { x: 0, y, width, height: ROW - 2 },
    shapes: [
      text(edge + 3, y + 32, clip(about, width - edge - 8, SMALL), { size: SMALL, fill: "muted" }),
      text(edge, y + 16, clip(number, edge - 2, BODY), { anchor: "end", bold: true }),
      text(edge + 3, y + 16, clip(rest, width - edge - 8, BODY)),
      text(x, y + 16, clip(what, width - x - 4, BODY)),
      ...(kind === "commitment" ? area(bar, "kind-commitment", "solid") : area(bar, kind === "report" ? "kind-report" : "muted", kind === "report" ? "slanted" : "empty")),
    ],
  };
}

function derivedSpot({ arithmetic, verdict, place }: DerivedRow, y: number, width: number, { pictures }: Words): Spot {
  const { quantities: say } = pictures;
  const told = say.verdicts[verdict];
  return {
    name: say.name(arithmetic, told),
    places: [place],
    box: { x: 0, y, width, height: ROW - 2 },
    shapes: [
      text(4, y + 16, clip(arithmetic, width - 8, BODY)),
      text(4, y + 32, told, { size: SMALL, fill: verdict === "disagrees" ? "accent" : "muted", bold: verdict === "disagrees" }),
    ],
  };
}
