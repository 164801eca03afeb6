import type { Words } from "../i18n/words";
import { dateLine, type DatedRow, type DateLine } from "../model/pictures/date-line";
import { keyLines, type KeyEntry } from "./bars";
import { BODY, clip, dayOf, line, linear, round, SMALL, text, textWidth, yearTicks, type Box, type Colour, type Scale, type Scene, type Shape, type Spot } from "./scene";
import { area } from "./textures";
import type { Picture } from "./view";

const ROW = 38;
const TRAY = 34;
const AXIS = 22;
/** Half of what a year's number takes. */
const YEAR = textWidth("2024", SMALL) / 2;
/** Rows that are drawn, of acts and of promises. */
const MOST = 30;
/** How far an open end is drawn, in days. */
const OPEN = 365;

/** Acts behind, promises ahead; the letter's own day is the hinge. */
export const datesPicture: Picture = (analysis, words) => {
  const { dates: say, kinds } = words.pictures;
  const line = dateLine(analysis);
  const promised = line.rows.filter(({ kind }) => kind === "commitment");
  const done = line.rows.filter(({ kind }) => kind === "report");
  const all = promised.length + line.undated.length + line.unresolved.length;
  // The latest of what was done, the first of what is due.
  const drawn = [...done.slice(-MOST), ...promised.slice(0, MOST)];
  const none = line.rows.length === 0;
  return {
    id: "dates",
    sentence: none && line.unresolved.length === 0 ? say.empty(all) : say.sentence(all - line.undated.length, all),
    draw: none ? null : (width) => scene({ ...line, rows: drawn }, words, width),
    more: line.rows.length - drawn.length,
    twin: () => ({
      columns: say.columns,
      rows: [
        ...line.rows.map(({ kind, when, from, to, what, place }) => ({ cells: [kinds[kind], when, from ?? say.open, to ?? say.open, what], places: [place] })),
        ...line.unresolved.map(({ when, place }) => ({ cells: [kinds.commitment, when, "", "", place.text], places: [place] })),
        ...line.undated.map((place) => ({ cells: [kinds.commitment, words.ledger.unsaid, "", "", place.text], places: [place] })),
      ],
    }),
  };
};

interface Days {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** What is open reaches to the hinge where that lies on its side, else a year. */
function daysOf({ from, to }: DatedRow, hinge: number | null): Days {
  const start = from === null ? null : dayOf(from);
  const end = to === null ? null : dayOf(to);
  const reach = (day: number, way: 1 | -1): number => (hinge !== null && (hinge - day) * way > 0 ? hinge : day + way * OPEN);
  return {
    from: start ?? reach(end ?? 0, -1),
    to: end ?? reach(start ?? 0, 1),
    openStart: start === null,
    openEnd: end === null,
  };
}

function scene({ rows, hinge, undated, unresolved }: DateLine, words: Words, width: number): Scene {
  const { dates: say, kinds, list } = words.pictures;
  const day = hinge ? dayOf(hinge.day) : null;
  const days = rows.map((row) => daysOf(row, day));
  const from = Math.min(...days.map((own) => own.from), day ?? Infinity);
  const to = Math.max(...days.map((own) => own.to), day ?? -Infinity);
  const x = linear([from, to], [8, width - 8]);
  const swatch = (kind: DatedRow["kind"]): KeyEntry => ({ name: kinds[kind], swatch: (box) => area(box, `kind-${kind}`, kind === "report" ? "slanted" : "solid") });
  const key = keyLines([swatch("report"), swatch("commitment")], width);
  const top = key.height + AXIS + 16;
  const bottom = top + rows.length * ROW;
  const bands = rows.map((_, index) => top + index * ROW + 19);
  const frame = [...key.shapes, ...axis(from, to, x, key.height, bands, width), ...hingeShapes(hinge, day, x, key.height + AXIS, bands, width, words)];
  const spots = rows.map((row, index) => rowSpot(row, days[index] ?? { from, to, openStart: true, openEnd: true }, x, top + index * ROW, width, words));
  const trays = [
    ...(undated.length > 0 ? [{ words: say.undated(undated.length), places: undated }] : []),
    ...(unresolved.length > 0
      ? [{ words: say.unresolved(unresolved.length, [...new Set(unresolved.map(({ when }) => when))].slice(0, 3).join(list)), places: unresolved.map(({ place }) => place) }]
      : []),
  ];
  trays.forEach((tray, index) => spots.push(traySpot(tray.words, tray.places, bottom + 6 + index * TRAY, width)));
  return { width, height: bottom + 6 + trays.length * TRAY, frame, spots };
}

/** An upright line beside the bands only: words are not struck through. */
function upright(x: number, bands: readonly number[], stroke: Colour, more: { width?: number; dash?: string } = {}): Shape {
  const d = bands.map((y) => `M${round(x)} ${y}V${y + ROW - 19}`).join("");
  return { is: "path", d, stroke, ...more };
}

function axis(from: number, to: number, x: Scale, y: number, bands: readonly number[], width: number): Shape[] {
  const most = Math.max(1, Math.floor(width / 70));
  return yearTicks(from, to, most).flatMap(({ year, day }) => [
    line(x(day), y + AXIS - 3, x(day), y + AXIS, "muted"),
    upright(x(day), bands, "faint"),
    text(Math.min(Math.max(x(day), YEAR), width - YEAR), y + AXIS - 6, `${year}`, { size: SMALL, fill: "muted", anchor: "middle" }),
  ]);
}

function hingeShapes(hinge: DateLine["hinge"], day: number | null, x: Scale, y: number, bands: readonly number[], width: number, { pictures }: Words): Shape[] {
  const { dates: say } = pictures;
  if (!hinge || day === null) return [text(2, y + 11, say.noHinge, { size: SMALL, fill: "muted" })];
  const label = say.hinge(hinge.day, hinge.inferred);
  const half = textWidth(label, SMALL) / 2;
  const at = x(day);
  return [
    upright(at, bands, "accent", { width: 2, ...(hinge.inferred ? { dash: "5 3" } : {}) }),
    text(Math.min(Math.max(at, half + 2), width - half - 2), y + 10, label, { size: SMALL, fill: "accent", anchor: "middle", bold: true }),
  ];
}

function rowSpot(row: DatedRow, days: Days, x: Scale, y: number, width: number, { pictures }: Words): Spot {
  const { kind, when, what, place } = row;
  const start = x(days.from);
  const end = x(days.to);
  const colour = `kind-${kind}` as const;
  const band: Box = { x: start, y: y + 23, width: end - start, height: 10 };
  const label = clip(`${when}　${what}`, width - 8, BODY);
  // Words begin where their band does, as far as there is room.
  const left = Math.max(2, Math.min(start, width - 4 - textWidth(label, BODY)));
  const point = band.width < 5;
  return {
    name: pictures.dates.name(pictures.kinds[kind], when, what),
    places: [place],
    box: { x: 0, y, width, height: ROW - 2 },
    shapes: [
      text(left, y + 16, label),
      ...(point ? [diamond((start + end) / 2, y + 28, colour, kind === "commitment")] : area(band, colour, kind === "report" ? "slanted" : "solid")),
      ...(days.openStart && !point ? fade(start, band, 1) : []),
      ...(days.openEnd && !point ? fade(end, band, -1) : []),
    ],
  };
}

/** An end that the letter leaves open: the band is broken up towards it. */
function fade(at: number, { y, height, width }: Box, way: 1 | -1): Shape[] {
  const count = Math.min(3, Math.floor(width / 6));
  return Array.from({ length: count }, (_, index) => line(at + way * (2 + index * 4), y - 1, at + way * (2 + index * 4), y + height + 1, "paper", { width: 2.4 - index * 0.6 }));
}

function diamond(x: number, y: number, colour: `kind-${DatedRow["kind"]}`, full: boolean): Shape {
  return { is: "path", d: `M${round(x)} ${y - 6}L${round(x + 6)} ${y}L${round(x)} ${y + 6}L${round(x - 6)} ${y}Z`, fill: full ? colour : "paper", stroke: colour, width: 1.6 };
}

function traySpot(words: string, places: Spot["places"], y: number, width: number): Spot {
  const box = { x: 1, y, width: width - 2, height: TRAY - 6 };
  return {
    name: words,
    places,
    box,
    shapes: [{ is: "rect", ...box, fill: "raised", stroke: "muted", dash: "4 3", radius: 4 }, text(10, y + 18.5, clip(words, width - 20, BODY))],
  };
}
