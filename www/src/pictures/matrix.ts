import { matrixOf, type Matrix, type MatrixRow } from "../model/pictures/matrix";
import type { Words } from "../i18n/words";
import { BODY, clip, line, SMALL, text, textWidth, type Scene, type Shape, type Spot } from "./scene";
import type { Picture } from "./view";

const ROW = 30;
const HEAD = 24;
const SLANTED = 62;
const TOTAL = 28;
/** Bodies that are drawn. */
const MOST = 20;

/** Bodies against kinds of work; each cell counts sentences. */
export const matrixPicture: Picture = (analysis, words) => {
  const { matrix: say } = words.pictures;
  const matrix = matrixOf(analysis);
  const { rows, families } = matrix;
  const all = analysis.statements.filter(({ kind }) => kind === "commitment").length;
  const unsaid = rows.find(({ who }) => who === "unsaid")?.count ?? 0;
  return {
    id: "matrix",
    sentence: all === 0 ? say.empty : say.sentence(rows.filter(({ who }) => who !== "unsaid").length, unsaid, all),
    draw: all === 0 ? null : (width) => scene({ families, rows: rows.slice(0, MOST) }, words, width),
    more: Math.max(0, rows.length - MOST),
    twin: () => ({
      columns: [say.actor, ...families.map((family) => say.families[family]), say.all],
      rows: rows.map((row) => ({
        cells: [nameOf(row, words), ...families.map((family) => `${row.cells.get(family)?.length ?? 0}`), `${row.count}`],
        places: [...new Set([...row.cells.values()].flat())].sort((a, b) => a.span[0] - b.span[0]),
      })),
    }),
  };
};

const nameOf = ({ who, name }: MatrixRow, { pictures }: Words): string => (who === "unsaid" ? pictures.matrix.unsaid : name);

function scene({ families, rows }: Matrix, words: Words, width: number): Scene {
  const { matrix: say } = words.pictures;
  const names = families.map((family) => say.families[family]);
  const left = Math.min(textWidth("一二三四五六七八九十", BODY), width * 0.26);
  const cell = (width - left - TOTAL) / families.length;
  const slanted = names.some((name) => textWidth(name, SMALL) > cell - 4);
  const top = slanted ? SLANTED : HEAD;
  const most = Math.max(...rows.flatMap(({ cells }) => [...cells.values()].map(({ length }) => length)));
  const middle = (column: number): number => left + (column + 0.5) * cell;
  const heads = names.map((name, column) => text(middle(column), top - 8, name, { size: SMALL, fill: "muted", ...(slanted ? { slanted } : { anchor: "middle" }) }));
  const height = top + rows.length * ROW + 2;
  const frame: Shape[] = [...heads, text(width - 4, top - 8, say.all, { anchor: "end", size: SMALL, fill: "muted" })];
  const spots: Spot[] = [];
  rows.forEach((row, index) => {
    const y = top + index * ROW;
    const who = nameOf(row, words);
    frame.push(
      line(0, y, width, y, "faint"),
      text(2, y + 20, clip(who, left - 8, BODY), row.who === "unsaid" ? { fill: "accent" } : {}),
      text(width - 4, y + 20, `${row.count}`, { anchor: "end", fill: "muted" }),
    );
    families.forEach((family, column) => {
      const places = row.cells.get(family) ?? [];
      const x = left + column * cell;
      if (places.length === 0) {
        frame.push(text(middle(column), y + 20, "·", { anchor: "middle", fill: "muted" }));
        return;
      }
      const box = { x: x + 1.5, y: y + 2, width: cell - 3, height: ROW - 4 };
      spots.push({
        name: say.name(who, say.families[family], places.length),
        places,
        // All of the cell can be pointed at.
        box: { x, y: y + 1, width: cell, height: ROW - 2 },
        shapes: [
          { is: "rect", ...box, fill: "chosen", radius: 3 },
          // As long as the count: it is seen before the number is read.
          { is: "rect", x: box.x, y: box.y + box.height - 3, width: Math.max(3, (box.width * places.length) / most), height: 3, fill: "kind-commitment" },
          text(middle(column), y + 18.5, `${places.length}`, { anchor: "middle", bold: true }),
        ],
      });
    });
  });
  return { width, height, frame, spots };
}
