import { sectionRows } from "../model/pictures/sections";
import { barScene, stacked } from "./bars";
import type { Box, Shape } from "./scene";
import { MOST_SECTIONS, sectionName, sentencesIn } from "./sections-of";
import { area } from "./textures";
import type { Picture } from "./view";

const fills = {
  reported: (box: Box): Shape[] => area(box, "kind-report", "slanted"),
  promised: (box: Box): Shape[] => area(box, "kind-commitment", "solid"),
  described: (box: Box): Shape[] => area(box, "muted", "empty"),
} as const;
const order = ["reported", "promised", "described"] as const;

/** What the sentences of each section do: the quickest answer to whether this sums up or replies. */
export const balancePicture: Picture = (analysis, words) => {
  const { balance: say, kinds } = words.pictures;
  const rows = sectionRows(analysis).filter((row) => sentencesIn(row) > 0);
  const top = rows.filter(({ depth }) => depth === 0);
  const sum = (kind: (typeof order)[number]): number => top.reduce((all, row) => all + row[kind].length, 0);
  const drawn = rows.slice(0, MOST_SECTIONS);
  const most = Math.max(1, ...rows.map(sentencesIn));
  const bars = drawn.map((row) => {
    const { reported, promised, described } = row;
    const places = [...promised, ...reported, ...described];
    return {
      label: sectionName(row, words),
      value: `${reported.length} · ${promised.length} · ${described.length}`,
      name: say.name(sectionName(row, words), reported.length, promised.length, described.length),
      places,
      indent: row.depth,
      bar: (room: Box) => stacked(room, order.map((kind) => ({ share: row[kind].length / most, fill: fills[kind] }))),
    };
  });
  const names = { reported: kinds.report, promised: kinds.commitment, described: kinds.other };
  return {
    id: "balance",
    sentence: rows.length === 0 ? say.empty : say.sentence(sum("reported"), sum("promised"), sum("described")),
    draw: rows.length === 0 ? null : (width) => barScene(bars, order.map((kind) => ({ name: names[kind], swatch: fills[kind] })), width),
    more: rows.length - drawn.length,
    twin: () => ({
      columns: say.columns,
      rows: rows.map((row) => ({
        cells: [sectionName(row, words), ...order.map((kind) => `${row[kind].length}`)],
        places: [...row.promised, ...row.reported],
      })),
    }),
  };
};
