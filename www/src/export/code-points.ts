/** Turns UTF-16 places of a text into places counted in characters (Unicode code points). */
export function codePoints(text: string): (at: number) => number {
  const places = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    places[at] = count;
    // Both halves of a character stand at its place.
    if (!(isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)))) count += 1;
  }
  places[text.length] = count;
  return (at) => places[Math.min(at, text.length)] ?? count;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
