import { formatNumber } from "../i18n/number";
import { coverage, type Claim } from "../model/pictures/coverage";
import { barScene, stacked } from "./bars";
import type { Box, Colour } from "./scene";
import { area, type Texture } from "./textures";
import type { Picture } from "./view";

const looks: Record<Claim, readonly [Colour, Texture]> = {
  commitment: ["kind-commitment", "solid"],
  report: ["kind-report", "slanted"],
  refusal: ["kind-refusal", "crossed"],
  form: ["muted", "level"],
  told: ["muted", "dotted"],
  unclassified: ["ink", "empty"],
};

/** How much of the text each kind claims, and how much nothing claims. */
export const coveragePicture: Picture = (analysis, words) => {
  const { coverage: say, percent } = words.pictures;
  const { characters, sentences, mentions } = coverage(analysis);
  const share = (part: number): number => (characters === 0 ? 0 : part / characters);
  const told = (part: number): string => formatNumber(Math.round(share(part) * 1000) / 10);
  const unclassified = sentences.find(({ kind }) => kind === "unclassified");
  const whole = {
    label: say.whole,
    value: formatNumber(characters),
    name: sentences.map(({ kind, characters: part }) => say.name(say.claims[kind], told(part))).join(words.pictures.join),
    places: unclassified?.places ?? [],
    bar: (room: Box) => stacked(room, sentences.map(({ kind, characters: part }) => ({ share: share(part), fill: (box: Box) => area(box, ...looks[kind]) }))),
  };
  const rows = [
    ...sentences.map(({ kind, characters: part, places }) => ({ name: say.claims[kind], part, places, look: looks[kind] })),
    ...mentions.map(({ kind, characters: part, places }) => ({
      name: say.mention(words.kinds[kind].name),
      part,
      places,
      look: [`kind-${kind}`, "level"] as const,
    })),
  ];
  const bars = rows.map(({ name, part, places, look }) => ({
    label: name,
    value: percent(told(part)),
    name: say.name(name, told(part)),
    places,
    bar: (room: Box) => area({ ...room, width: room.width * share(part) }, ...look),
  }));
  return {
    id: "coverage",
    sentence: characters === 0 ? say.empty : unclassified ? say.sentence(told(unclassified.characters)) : say.all,
    draw: characters === 0 ? null : (width) => barScene([whole, ...bars], [], width),
    more: 0,
    twin: () => ({
      columns: say.columns,
      rows: rows.map(({ name, part, places }) => ({ cells: [name, formatNumber(part), percent(told(part))], places })),
    }),
  };
};
