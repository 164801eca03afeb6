import type { Place } from "../model/pictures/places";
import type { ColourName } from "../styles/tokens";

/** Colours go by the names of the tokens: the page fills in its theme, a saved picture the light one. */
export type Colour = ColourName | "none";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | (Box & { readonly is: "rect"; readonly fill: Colour; readonly stroke?: Colour; readonly dash?: string; readonly radius?: number })
  | { readonly is: "path"; readonly d: string; readonly fill?: Colour; readonly stroke?: Colour; readonly width?: number; readonly dash?: string }
  | {
      readonly is: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: Colour;
      readonly anchor?: "start" | "middle" | "end";
      readonly bold?: boolean;
      /** Read from the lower left to the upper right. */
      readonly slanted?: boolean;
    };

/** A part of a picture that can be pointed at. */
export interface Spot {
  /** What it shows, in words: `2025年底前：新建服务站45个`. */
  readonly name: string;
  readonly places: readonly Place[];
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** A drawing: what only frames it, and its spots in reading order. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly frame: readonly Shape[];
  readonly spots: readonly Spot[];
}

/** Sizes of type. */
export const BODY = 13;
export const SMALL = 11.5;

/** Room that a text takes, near enough: a Chinese character is as wide as the type is high, a Latin one not two thirds of it. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += character > "\u2e7f" ? 1 : 0.62;
  return ems * size;
}

/** The beginning of a text that fits, with … where something is left out. */
export function clip(text: string, width: number, size: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (textWidth(line, size) <= width) return line;
  const room = width - textWidth("…", size);
  let kept = "";
  let taken = 0;
  for (const character of line) {
    taken += textWidth(character, size);
    if (taken > room) break;
    kept += character;
  }
  return `${kept}…`;
}

export type Scale = (value: number) => number;

/** Maps a range of values to a range of places; one value alone comes to stand in the middle. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  if (to === from) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** The years' first days in a range, thinned out to `most`. */
export function yearTicks(from: number, to: number, most: number): { readonly year: number; readonly day: number }[] {
  const first = new Date(from * DAY).getUTCFullYear() + 1;
  const last = new Date(to * DAY).getUTCFullYear();
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step).map((year) => ({ year, day: dayOf(`${year}-01-01`) }));
}

const DAY = 86_400_000;

/** Days since 1970 of an ISO day. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

export function text(x: number, y: number, words: string, more: Partial<Extract<Shape, { is: "text" }>> = {}): Shape {
  return { is: "text", x, y, text: words, size: BODY, fill: "ink", ...more };
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Colour, more: { width?: number; dash?: string } = {}): Shape {
  return { is: "path", d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, stroke, ...more };
}

export const round = (value: number): number => Math.round(value * 10) / 10;
