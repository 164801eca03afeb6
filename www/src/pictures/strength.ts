import { ladder, rungs, type Rung, type Step } from "../model/pictures/strength";
import { barScene } from "./bars";
import { clip, type Box, type Colour } from "./scene";
import { area, type Texture } from "./textures";
import type { Picture } from "./view";

const looks: Record<Rung, readonly [Colour, Texture]> = {
  dated: ["kind-commitment", "solid"],
  firm: ["kind-commitment", "crossed"],
  conditional: ["kind-condition", "level"],
  continuing: ["kind-commitment", "slanted"],
  study: ["kind-commitment", "dotted"],
  request: ["muted", "empty"],
};

/** Cue words that are named on a rung, and how much of a long one. */
const CUES = 4;
const CUE_WIDTH = 12;

/** Promises from firm to faint, with the words that show it. */
export const strengthPicture: Picture = (analysis, words) => {
  const { strength: say, list, count } = words.pictures;
  const steps = ladder(analysis);
  const shown = rungs.filter((rung) => rung !== "request" || (steps.get(rung)?.length ?? 0) > 0);
  const all = [...steps.values()].reduce((sum, { length }) => sum + length, 0);
  const most = Math.max(1, ...[...steps.values()].map(({ length }) => length));
  const bars = shown.map((rung) => {
    const own = steps.get(rung) ?? [];
    const cues = cuesOf(own).map((cue) => clip(cue, CUE_WIDTH, 1)).join(list);
    return {
      label: cues === "" ? say.rungs[rung] : `${say.rungs[rung]} · ${cues}`,
      value: count(own.length),
      name: say.name(say.rungs[rung], cues, own.length),
      places: own.map(({ place }) => place),
      bar: (room: Box) => area({ ...room, width: (room.width * own.length) / most }, ...looks[rung]),
    };
  });
  return {
    id: "strength",
    sentence: all === 0 ? say.empty : say.sentence(all, steps.get("dated")?.length ?? 0),
    draw: all === 0 ? null : (width) => barScene(bars, [], width),
    more: 0,
    twin: () => ({
      columns: say.columns,
      rows: rungs.flatMap((rung) =>
        (steps.get(rung) ?? []).map(({ cue, place }) => ({ cells: [say.rungs[rung], cue === "" ? say.bySection : cue, place.text], places: [place] })),
      ),
    }),
  };
};

/** The most frequent first. */
function cuesOf(steps: readonly Step[]): string[] {
  const counts = new Map<string, number>();
  for (const { cue } of steps) if (cue !== "") counts.set(cue, (counts.get(cue) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, CUES).map(([cue]) => cue);
}
