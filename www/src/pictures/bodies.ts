import type { Words } from "../i18n/words";
import { bodiesOf, layers, type Body, type Layer } from "../model/pictures/bodies";
import { BODY, clip, line, SMALL, text, textWidth, type Scene, type Shape, type Spot } from "./scene";
import type { Picture } from "./view";

const BOX = 30;
const LAYER = 22;
/** Where the line from layer to layer runs. */
const TRUNK = 8;
/** Bodies of one layer that are drawn. */
const MOST = 12;

/** Who answers, with whom, who else is to act, who gets a copy: layer under layer. */
export const bodiesPicture: Picture = (analysis, words) => {
  const { bodies: say } = words.pictures;
  const found = bodiesOf(analysis);
  const shown = layers.map((layer) => ({ layer, bodies: found.get(layer) ?? [] })).filter(({ bodies }) => bodies.length > 0);
  const others = shown.filter(({ layer }) => layer !== "lead" && layer !== "contact").reduce((sum, { bodies }) => sum + bodies.length, 0);
  const lead = (found.get("lead") ?? []).map(({ name }) => name).join(words.pictures.list);
  return {
    id: "bodies",
    sentence: shown.length === 0 ? say.empty : say.sentence(others, lead),
    draw: shown.length === 0 ? null : (width) => scene(shown, words, width),
    more: shown.reduce((sum, { bodies }) => sum + Math.max(0, bodies.length - MOST), 0),
    twin: () => ({
      columns: say.columns,
      rows: shown.flatMap(({ layer, bodies }) =>
        bodies.map((body) => ({ cells: [say.layers[layer], nameOf(body, words), layer === "acting" ? `${body.places.length}` : ""], places: body.places })),
      ),
    }),
  };
};

const nameOf = ({ name }: Body, { pictures }: Words): string => (name === "" ? pictures.bodies.contact : name);

function scene(shown: readonly { layer: Layer; bodies: readonly Body[] }[], words: Words, width: number): Scene {
  const { bodies: say } = words.pictures;
  const frame: Shape[] = [];
  const spots: Spot[] = [];
  let y = 0;
  let last = 0;
  for (const { layer, bodies } of shown) {
    frame.push(text(TRUNK + 12, y + 14, say.layers[layer], { size: SMALL, fill: "muted", bold: true }));
    y += LAYER;
    let x = TRUNK + 12;
    last = y + BOX / 2;
    // Copies and the contact take no part in the work.
    const aside = layer === "cc" || layer === "contact";
    frame.push(line(TRUNK, last, x, last, "muted", aside ? { dash: "2 3" } : {}));
    for (const body of bodies.slice(0, MOST)) {
      const count = layer === "acting" ? ` ${body.places.length}` : "";
      const name = clip(nameOf(body, words), width - TRUNK - 40 - textWidth(count, BODY), BODY);
      const taken = textWidth(name + count, BODY) + 20;
      if (x > TRUNK + 12 && x + taken > width - 2) {
        x = TRUNK + 12;
        y += BOX + 6;
      }
      spots.push(bodySpot(layer, body, `${name}${count}`, { x, y, width: taken, height: BOX }, words));
      x += taken + 8;
    }
    y += BOX + 10;
  }
  frame.push(line(TRUNK, LAYER + BOX / 2, TRUNK, last, "muted"));
  return { width, height: y, frame, spots };
}

function bodySpot(layer: Layer, body: Body, label: string, box: Spot["box"], words: Words): Spot {
  const { name } = words.pictures.bodies;
  const lead = layer === "lead";
  const aside = layer === "cc" || layer === "contact";
  return {
    name: name(words.pictures.bodies.layers[layer], nameOf(body, words)),
    places: body.places,
    box,
    shapes: [
      { is: "rect", ...box, radius: 4, fill: lead ? "chosen" : "raised", stroke: lead ? "accent" : "kind-organisation", ...(aside ? { dash: "3 3" } : {}) },
      text(box.x + 10, box.y + 20, label, { bold: lead }),
    ],
  };
}
