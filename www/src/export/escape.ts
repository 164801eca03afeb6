/** Signs that turn the direction of text about, and could show it other than it is. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The letter's words where people read them: such signs are shown by their number (R14). */
export const visible = (words: string): string =>
  words.replace(turning, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`);

/** Halves of characters, which no file can hold, as the sign for what is unreadable. */
export const wellFormed = (words: string): string => words.replace(/\p{Surrogate}/gu, "\ufffd");

/** Without such signs. */
export const straight = (words: string): string => words.replace(turning, "");

/** Text for HTML and XML 1.0: what they cannot hold, control characters and halves of characters, is left out. */
export const markup = (words: string): string =>
  visible(wellFormed(words))
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/\r\n?/gu, "\n");
