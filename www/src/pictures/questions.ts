import { placeOf } from "../model/pictures/places";
import { questionRows } from "../model/questions";
import { BODY, clip, line, SMALL, text, textWidth, type Spot } from "./scene";
import type { Picture } from "./view";

const ROW = 46;
const MOST = 40;

/** Each point that was raised, with what came back. */
export const questionsPicture: Picture = (analysis, words) => {
  const { questions: say, list } = words.pictures;
  const points = questionRows(analysis, words).map((row) => {
    const answers = row.answers.map(placeOf);
    const verdicts = row.verdicts.join(list);
    return { ...row, verdicts, places: answers.length === 0 && row.span ? [{ id: null, span: row.span, text: row.text }] : answers };
  });
  const drawn = points.slice(0, MOST);
  const spot = ({ text: point, verdicts, answered, answers, places }: (typeof points)[number], y: number, width: number): Spot => {
    const said = answered ? `${verdicts} · ${say.answers(answers.length)}` : verdicts;
    const taken = Math.min(textWidth(said, SMALL) + 20, width * 0.6);
    const x = width - taken - 4;
    return {
      name: say.name(point, verdicts, answers.length),
      places,
      box: { x: 0, y, width, height: ROW - 2 },
      shapes: [
        text(2, y + 15, clip(point, width - 8, BODY)),
        line(10, y + 21, 10, y + 32, "muted"),
        line(10, y + 32, x - 6, y + 32, "muted", answered ? {} : { dash: "2 4" }),
        ...(answered ? [{ is: "path", d: `M${x - 6} ${y + 28}L${x} ${y + 32}L${x - 6} ${y + 36}Z`, fill: "muted" } as const] : []),
        { is: "rect", x, y: y + 23, width: taken, height: 19, radius: 4, fill: "raised", stroke: answered ? "kind-report" : "accent", ...(answered ? {} : { dash: "3 2" }) },
        text(x + 10, y + 36.5, clip(said, taken - 16, SMALL), { size: SMALL, fill: answered ? "ink" : "accent", bold: !answered }),
      ],
    };
  };
  return {
    id: "questions",
    sentence: points.length === 0 ? say.empty : say.sentence(points.length, points.filter(({ answered }) => answered).length),
    draw:
      points.length === 0
        ? null
        : (width) => ({ width, height: drawn.length * ROW, frame: [], spots: drawn.map((point, index) => spot(point, index * ROW, width)) }),
    more: points.length - drawn.length,
    twin: () => ({
      columns: say.columns,
      rows: points.map(({ text: point, verdicts, answers, places }) => ({ cells: [point, verdicts, `${answers.length}`], places })),
    }),
  };
};
