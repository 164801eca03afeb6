import { formatNumber } from "../i18n/number";
import { density, sectionRows, type SectionRow } from "../model/pictures/sections";
import { barScene } from "./bars";
import type { Box, Shape } from "./scene";
import { MOST_SECTIONS, sectionName, sentencesIn } from "./sections-of";
import { area, type Texture } from "./textures";
import type { Picture } from "./view";

const steps: readonly Texture[] = ["empty", "dotted", "slanted", "solid"];

/** From no promise to nothing but promises, in four steps that differ without colour. */
function stepOf(share: number): number {
  if (share === 0) return 0;
  return share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
}

const fill = (step: number, box: Box): Shape[] => area(box, step === 0 ? "muted" : "kind-commitment", steps[step] ?? "solid");

/** A strip for each section, as long as the section, the fuller the more of its sentences promise. */
export const outlinePicture: Picture = (analysis, words) => {
  const { outline: say, of, percent } = words.pictures;
  const rows = sectionRows(analysis).filter(({ id }) => id !== null);
  const longest = Math.max(1, ...rows.map(({ length }) => length));
  const densest = rows.reduce<SectionRow | null>((best, row) => (density(row) > (best ? density(best) : 0) ? row : best), null);
  const told = densest
    ? say.sentence(rows.length, sectionName(densest, words), densest.promised.length, sentencesIn(densest))
    : say.none(rows.length);
  const drawn = rows.slice(0, MOST_SECTIONS);
  const bars = drawn.map((row) => ({
    label: sectionName(row, words),
    value: of(row.promised.length, sentencesIn(row)),
    name: say.name(sectionName(row, words), formatNumber(row.length), row.promised.length, sentencesIn(row)),
    places: row.promised.length > 0 ? row.promised : row.reported.length > 0 ? row.reported : row.described,
    indent: row.depth,
    bar: (room: Box) => fill(stepOf(density(row)), { ...room, width: (room.width * row.length) / longest }),
  }));
  const key = say.key.map((name, step) => ({ name, swatch: (box: Box) => fill(step, box) }));
  return {
    id: "outline",
    sentence: rows.length === 0 ? say.empty : told,
    draw: rows.length === 0 ? null : (width) => barScene(bars, key, width),
    more: rows.length - drawn.length,
    twin: () => ({
      columns: say.columns,
      rows: rows.map((row) => ({
        cells: [sectionName(row, words), formatNumber(row.length), `${row.promised.length}`, `${sentencesIn(row)}`, percent(`${Math.round(density(row) * 100)}`)],
        places: row.promised,
      })),
    }),
  };
};
