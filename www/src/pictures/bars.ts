import type { Place } from "../model/pictures/places";
import { BODY, clip, SMALL, text, textWidth, type Box, type Scene, type Shape, type Spot } from "./scene";

/** A row with its name above and its bar below. */
export interface BarRow {
  readonly label: string;
  /** At the right end of the label's line. */
  readonly value: string;
  readonly name: string;
  readonly places: readonly Place[];
  readonly indent?: number;
  /** Draws into the room for the bar. */
  readonly bar: (room: Box) => readonly Shape[];
}

const LABEL = 19;
const BAR = 12;
const ROW = 40;
const KEY = 26;

/** What a texture means, in a line above the rows. */
export interface KeyEntry {
  readonly name: string;
  readonly swatch: (box: Box) => readonly Shape[];
}

/** Rows of bars under each other, with a key where one is needed. */
export function barScene(rows: readonly BarRow[], key: readonly KeyEntry[], width: number): Scene {
  const { shapes: frame, height: top } = keyLines(key, width);
  const spots = rows.map((row, index) => rowSpot(row, top + index * ROW, width));
  return { width, height: top + rows.length * ROW, frame, spots };
}

function rowSpot({ label, value, name, places, indent = 0, bar }: BarRow, y: number, width: number): Spot {
  const x = 2 + indent * 14;
  const room = width - x - 4;
  const taken = textWidth(value, SMALL) + 8;
  return {
    name,
    places,
    box: { x: 0, y, width, height: ROW - 2 },
    shapes: [
      text(x, y + 15, clip(label, room - taken, BODY)),
      ...(value === "" ? [] : [text(width - 4, y + 15, value, { anchor: "end", size: SMALL, fill: "muted" })]),
      ...bar({ x, y: y + LABEL + 2, width: room, height: BAR }),
    ],
  };
}

/** The key, over as many lines as it takes. */
export function keyLines(key: readonly KeyEntry[], width: number): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let x = 2;
  let y = 0;
  for (const { name, swatch } of key) {
    const taken = 24 + textWidth(name, SMALL) + 14;
    if (x > 2 && x + taken > width) {
      x = 2;
      y += KEY - 6;
    }
    shapes.push(...swatch({ x, y: y + 4, width: 18, height: 11 }), text(x + 23, y + 14, name, { size: SMALL, fill: "muted" }));
    x += taken;
  }
  return { shapes, height: key.length === 0 ? 0 : y + KEY };
}

/** Areas end to end: each with its share of the whole. */
export function stacked(room: Box, parts: readonly { readonly share: number; readonly fill: (box: Box) => readonly Shape[] }[]): Shape[] {
  let x = room.x;
  return parts.flatMap(({ share, fill }) => {
    const width = room.width * share;
    const shapes = fill({ ...room, x, width });
    x += width;
    return shapes;
  });
}
