/** What a file is, by its first bytes and its name (文件种类). */
export type Kind = "text" | "json" | "html" | "zip" | "ole" | "pdf" | "other";

/** The ending of a file's name, with its dot and in small letters; empty where there is none. */
export function endingOf(name: string): string {
  return /\.[^./\\\s]{1,8}$/u.exec(name)?.[0].toLowerCase() ?? "";
}

/** How files begin, whatever they are called. */
const signatures: readonly (readonly [Kind, string, readonly number[]])[] = [
  ["zip", "", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", "", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", "", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", "", [0x25, 0x50, 0x44, 0x46]],
  ["other", ".rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["other", ".png", [0x89, 0x50, 0x4e, 0x47]],
  ["other", ".jpg", [0xff, 0xd8, 0xff]],
  ["other", ".gif", [0x47, 0x49, 0x46, 0x38]],
  ["other", ".tif", [0x49, 0x49, 0x2a, 0x00]],
  ["other", ".tif", [0x4d, 0x4d, 0x00, 0x2a]],
  ["other", ".rar", [0x52, 0x61, 0x72, 0x21]],
  ["other", ".7z", [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Endings that tell a kind which the first bytes do not; `.wps` is never opened, whatever is inside. */
const named: Readonly<Record<string, Kind>> = {
  ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text", "": "text",
  ".json": "json",
  ".html": "html", ".htm": "html", ".xhtml": "html",
  ".wps": "other", ".wpt": "other", ".et": "other", ".dps": "other",
};

/** What cannot be read and how to go on has a sentence of its own (E-TYPE). */
const groups: Readonly<Record<string, string>> = {
  ".wps": "wps", ".wpt": "wps", ".rtf": "rtf",
  ".png": "image", ".jpg": "image", ".jpeg": "image", ".gif": "image", ".bmp": "image", ".tif": "image", ".tiff": "image",
  ".webp": "image", ".heic": "image",
  ".xls": "sheet", ".xlsx": "sheet", ".et": "sheet", ".csv": "sheet", ".ods": "sheet",
  ".ppt": "slides", ".pptx": "slides", ".dps": "slides", ".odp": "slides",
  ".pdf": "pdf",
  ".rar": "archive", ".7z": "archive", ".gz": "archive", ".tar": "archive",
};

/** The group of kinds that a sentence speaks of. */
export const groupOf = (ending: string): string => groups[ending] ?? "";

/** What a file is; `ending` names what cannot be read. */
export function kindOf(name: string, bytes: Uint8Array): { kind: Kind; ending: string } {
  const ending = endingOf(name);
  if (named[ending] === "other") return { kind: "other", ending };
  const found = signatures.find(([, , start]) => start.every((byte, index) => bytes[index] === byte));
  // A picture that calls itself text is a picture.
  if (found) return { kind: found[0], ending: found[1] || ending };
  // Some writers put a few bytes before the head of a PDF.
  if (ending === ".pdf" && latin(bytes.subarray(0, 1024)).includes("%PDF-")) return { kind: "pdf", ending };
  // What the page itself writes is known by its first key, whatever it is called by now.
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"(?:format|schema_version|engine)"\s*:/u.test(latin(bytes.subarray(0, 512)))) return { kind: "json", ending };
  // Word saves web pages under .doc as well.
  const markup = /^\s*(?:<!doctype html|<html[\s>])/iu.test(latin(bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/u, ""));
  if (markup && (ending === ".doc" || ending === ".txt" || ending === "")) return { kind: "html", ending };
  return { kind: named[ending] ?? "other", ending };
}

/** Names of files that may hold a letter. */
export const mayBeLetter = (name: string): boolean =>
  !/(?:^|\/)(?:[.~]|__MACOSX\/|Thumbs\.db$)/u.test(name) && /\.(?:txt|text|md|html?|docx?|odt|ofd|pdf)$/iu.test(name);

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
