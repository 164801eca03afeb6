// Text as the annotations count it: in characters (code points), with the white space that Python knows.

const white = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const whiteRun = new RegExp(`${white}+`, "gu");
const whiteOnly = new RegExp(`^${white}*$`, "u");

/** Without any white space. */
export const squash = (text) => (text ?? "").replace(whiteRun, "");

/** White space throughout, or empty. */
export const isBlank = (text) => whiteOnly.test(text);

/** A letter's characters, and the way from UTF-16 positions to theirs. */
export class Characters {
  constructor(text) {
    this.list = [...text];
    this.positions = [];
    this.list.forEach((character, index) => {
      for (let unit = 0; unit < character.length; unit += 1) this.positions.push(index);
    });
    this.positions.push(this.list.length);
  }

  /** `[start, end)` in characters of a span in UTF-16 units. */
  span([start, end]) {
    const last = this.positions.length - 1;
    return [this.positions[Math.min(start, last)], this.positions[Math.min(end, last)]];
  }

  slice(start, end) {
    return this.list.slice(start, end).join("");
  }

  /** The slice on one line, for people to read. */
  shown(start, end) {
    return this.slice(start, end).replaceAll("\n", "⏎");
  }
}
