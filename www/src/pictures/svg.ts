import { lightColour } from "../styles/tokens";
import { clip, SMALL, text, textWidth, type Colour, type Scene, type Shape } from "./scene";

/** What stands around a saved picture. */
export interface Caption {
  readonly title: string;
  readonly sentence: string;
  readonly source: string;
  readonly lang: string;
}

const MARGIN = 20;
const TITLE = 19;
/** Named, not embedded: whoever opens it has one of them. */
const FONTS = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/** A scene as the text of an SVG file: colours filled in, nothing of the page needed. */
export function svgOf(scene: Scene, { title, sentence, source, lang }: Caption): string {
  const width = scene.width + 2 * MARGIN;
  const room = scene.width;
  const told = wrap(sentence, room, 13);
  const top = MARGIN + TITLE + told.length * 19 + 14;
  const height = top + scene.height + 34;
  const words = [
    text(MARGIN, MARGIN + TITLE - 4, title, { size: TITLE, bold: true }),
    ...told.map((line, index) => text(MARGIN, MARGIN + TITLE + 17 + index * 19, line)),
    text(MARGIN, height - 14, clip(source, room, SMALL), { size: SMALL, fill: "muted" }),
  ];
  const spots = scene.spots.map(({ name, shapes }) => `<g><title>${escaped(name)}</title>${shapes.map(shapeText).join("")}</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${lang}" font-family="${FONTS}">`,
    `<title>${escaped(title)}</title><desc>${escaped(`${sentence} ${source}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${lightColour("raised")}"/>`,
    words.map(shapeText).join(""),
    `<g transform="translate(${MARGIN} ${top})">${scene.frame.map(shapeText).join("")}${spots.join("")}</g>`,
    `</svg>\n`,
  ].join("\n");
}

/** The drawn attributes of a shape; the same for the page and for a file but for the colours. */
export function attributesOf(shape: Shape, colour: (name: Colour) => string): Record<string, string> {
  switch (shape.is) {
    case "rect": {
      const { x, y, width, height, fill, stroke, dash, radius } = shape;
      return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), fill: colour(fill), ...strokes(stroke, 1, dash, colour), ...(radius ? { rx: `${radius}` } : {}) };
    }
    case "path": {
      const { d, fill, stroke, width, dash } = shape;
      return { d, fill: colour(fill ?? "none"), ...strokes(stroke, width ?? 1, dash, colour) };
    }
    case "text": {
      const { x, y, size, fill, anchor, bold, slanted } = shape;
      const place: Record<string, string> = slanted ? { transform: `translate(${rounded(x)} ${rounded(y)}) rotate(-45)` } : { x: rounded(x), y: rounded(y) };
      return { ...place, "font-size": `${size}`, fill: colour(fill), ...(anchor ? { "text-anchor": anchor } : {}), ...(bold ? { "font-weight": "600" } : {}) };
    }
  }
}

function strokes(stroke: Colour | undefined, width: number, dash: string | undefined, colour: (name: Colour) => string): Record<string, string> {
  if (stroke === undefined) return {};
  return { stroke: colour(stroke), "stroke-width": `${width}`, ...(dash === undefined ? {} : { "stroke-dasharray": dash }) };
}

function shapeText(shape: Shape): string {
  const attributes = Object.entries(attributesOf(shape, (name) => (name === "none" ? name : lightColour(name)))).map(([name, value]) => ` ${name}="${value}"`);
  return shape.is === "text" ? `<text${attributes.join("")}>${escaped(shape.text)}</text>` : `<${shape.is}${attributes.join("")}/>`;
}

const rounded = (value: number): string => `${Math.round(value * 10) / 10}`;

/** As XML takes it: without markup, and without what XML forbids, control characters and halves of characters. */
function escaped(words: string): string {
  const allowed = words.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Words over several lines: Chinese breaks anywhere, Latin between words. */
function wrap(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of words.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*|\s+/gu) ?? []) {
    if (line !== "" && textWidth(line + piece, size) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line];
}
