// Pictures of the page and what they are held against.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { constants } from "node:zlib";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { inRoot } from "../../../scripts/shell.mjs";

const references = "tests/web/browser/references";
/** What differs is left here, to be looked at; git ignores it. */
const left = "target/screenshots";
/**
 * How far two pixels may lie apart, from 0 to 1, and how many may lie further. Another Chromium sets type a little
 * differently: edges of strokes, which the comparison knows, and a few pixels beside them. In a square of the page a moved
 * margin or another colour is far more.
 */
const THRESHOLD = 0.15;
const SQUARE = 128;
const ALLOWED = 0.03;
/** Colours that are kept in a reference: the others are the edges of type, and half its size. */
const COLOURS = 256;

/** Fails where a picture is not what its reference shows; leaves both and their difference. */
export function compare(name, bytes) {
  const file = inRoot(references, `${name}.png`);
  if (!existsSync(file)) throw new Error(`there is no ${references}/${name}.png: npm run screenshots -- --references takes it`);
  const [actual, expected] = [bytes, readFileSync(file)].map((data) => PNG.sync.read(data));
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) {
    throw new Error(`${name} is ${actual.width} × ${actual.height}, its reference ${width} × ${height}; ${keep(name, bytes)}`);
  }
  const difference = new PNG({ width, height });
  const most = pixelmatch(expected.data, actual.data, difference.data, width, height, { threshold: THRESHOLD, windowSize: SQUARE });
  const share = most / SQUARE ** 2;
  if (share <= ALLOWED) return share;
  const where = keep(name, bytes, PNG.sync.write(difference));
  throw new Error(
    `${name} is not what its reference shows: ${(share * 100).toFixed(1)} % of a square of ${SQUARE} pixels; ${where}. ` +
      "If it is better now: npm run screenshots -- --references",
  );
}

function keep(name, actual, difference = null) {
  mkdirSync(inRoot(left), { recursive: true });
  writeFileSync(inRoot(left, `${name}.png`), actual);
  if (difference) writeFileSync(inRoot(left, `${name}.difference.png`), difference);
  return `see ${left}/${name}${difference ? ".png and .difference.png" : ".png"}`;
}

/** Makes a picture the reference of its name. */
export function renew(name, bytes) {
  const picture = PNG.sync.read(bytes);
  reduce(new Uint32Array(picture.data.buffer, picture.data.byteOffset, picture.data.length / 4));
  const file = path.join(references, `${name}.png`);
  mkdirSync(inRoot(references), { recursive: true });
  writeFileSync(inRoot(file), PNG.sync.write(picture, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: constants.Z_DEFAULT_STRATEGY }));
  return file;
}

/** Puts the nearest of the commonest colours in the place of every other. */
function reduce(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  const kept = colours.slice(0, COLOURS);
  const nearest = (colour) => kept.reduce((best, other) => (distance(other, colour) < distance(best, colour) ? other : best));
  const instead = new Map(colours.map((colour) => [colour, nearest(colour)]));
  pixels.forEach((pixel, at) => (pixels[at] = instead.get(pixel)));
}

const distance = (one, other) => [0, 8, 16].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
