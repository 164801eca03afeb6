import { round, type Box, type Colour, type Shape } from "./scene";

/** Ways to fill an area that can be told apart without any colour. */
export type Texture = "solid" | "slanted" | "dotted" | "empty" | "crossed" | "level";

/** An area in a colour and a texture. Drawn line by line: a pattern would need a name that is free in the whole page. */
export function area(box: Box, colour: Colour, texture: Texture): Shape[] {
  if (box.width <= 0 || box.height <= 0) return [];
  const outline: Shape = { is: "rect", ...box, fill: texture === "solid" ? colour : "paper", stroke: colour };
  if (texture === "solid" || texture === "empty") return [outline];
  return [outline, { is: "path", d: strokes[texture](box), stroke: colour, width: texture === "dotted" ? 1.6 : 1, ...(texture === "dotted" ? { dash: "1.6 3.4" } : {}) }];
}

const GAP = 5;

const strokes: Record<Exclude<Texture, "solid" | "empty">, (box: Box) => string> = {
  slanted: (box) => slant(box, 1),
  crossed: (box) => `${slant(box, 1)}${slant(box, -1)}`,
  level: level,
  dotted: level,
};

function level({ x, y, width, height }: Box): string {
  const count = Math.floor((height - 1) / (GAP - 1));
  const lines = Array.from({ length: count }, (_, index) => y + (height * (index + 1)) / (count + 1));
  return lines.map((at) => `M${round(x)} ${round(at)}H${round(x + width)}`).join("");
}

/** Slanted lines, cut where they leave the box. */
function slant({ x, y, width, height }: Box, way: 1 | -1): string {
  let path = "";
  for (let at = GAP; at < width + height; at += GAP) {
    const low = Math.max(0, at - height);
    const high = Math.min(at, width);
    const depth = (across: number): number => (way === 1 ? at - across : height - (at - across));
    path += `M${round(x + low)} ${round(y + depth(low))}L${round(x + high)} ${round(y + depth(high))}`;
  }
  return path;
}
