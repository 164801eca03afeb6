import type { Box, Colour, Scene, Shape } from "./scene";
import { attributesOf } from "./svg";

const NAMESPACE = "http://www.w3.org/2000/svg";

const ofTheme = (name: Colour): string => (name === "none" ? name : `var(--dafu-${name})`);

/**
 * A scene as an element of the page, each spot a button with its number in `data-spot`. Made of plain elements: a
 * scene has up to a thousand of them and never changes but as a whole.
 */
export function sceneElement(scene: Scene, label: string): SVGSVGElement {
  const svg = frameOf(scene, { x: 0, y: 0, width: scene.width, height: scene.height });
  svg.role = "group";
  svg.ariaLabel = label;
  scene.spots.forEach(({ name, box, shapes }, index) => {
    const group = element("g", { class: "spot", "data-spot": `${index}`, tabindex: index === 0 ? "0" : "-1" });
    group.role = "button";
    group.ariaLabel = heard(name, shapes);
    group.append(element("rect", { class: "hit", rx: "4", ...numbers(box) }), ...shapes.map(shapeElement));
    svg.append(group);
  });
  return svg;
}

/** The whole name; words that are drawn cut off come first as they are seen, for those who speak what they see. */
function heard(name: string, shapes: readonly Shape[]): string {
  const drawn = shapes.flatMap((shape) => (shape.is === "text" ? [shape.text] : [])).join(" ");
  return drawn.includes("…") ? `${drawn} ${name}` : name;
}

/** A scene for paper: pictures of at most a page each, cut between spots. */
export function paperElements(scene: Scene, most: number): SVGSVGElement[] {
  return slices(scene, most).map(([start, end]) => {
    const svg = frameOf(scene, { x: 0, y: start, width: scene.width, height: end - start });
    svg.ariaHidden = "true";
    const shown = scene.spots.filter(({ box }) => box.y >= start && box.y < end);
    svg.append(...shown.flatMap(({ shapes }) => shapes.map(shapeElement)));
    return svg;
  });
}

/** From where to where each slice of a scene reaches. */
export function slices({ height, spots }: Pick<Scene, "height" | "spots">, most: number): [number, number][] {
  const ends = spots.map(({ box }) => box.y + box.height + 1);
  const cuts = ends.filter((end) => spots.every(({ box }) => box.y + box.height <= end || box.y >= end - 1)).sort((a, b) => a - b);
  const found: [number, number][] = [];
  let start = 0;
  while (height - start > most) {
    const end = cuts.findLast((cut) => cut > start && cut - start <= most) ?? start + most;
    found.push([start, end]);
    start = end;
  }
  return [...found, [start, height]];
}

function frameOf(scene: Scene, { x, y, width, height }: Box): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, "svg");
  setAll(svg, { viewBox: `${x} ${y} ${width} ${height}`, width: `${width}`, height: `${height}` });
  svg.append(...scene.frame.map(shapeElement));
  return svg;
}

function shapeElement(shape: Shape): SVGElement {
  const made = element(shape.is, attributesOf(shape, ofTheme));
  if (shape.is === "text") made.textContent = shape.text;
  return made;
}

const numbers = ({ x, y, width, height }: Box): Record<string, string> => ({ x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` });

function element(name: "g" | Shape["is"], attributes: Readonly<Record<string, string>>): SVGElement {
  const made: SVGElement = document.createElementNS(NAMESPACE, name);
  setAll(made, attributes);
  return made;
}

function setAll(made: SVGElement, attributes: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
}
