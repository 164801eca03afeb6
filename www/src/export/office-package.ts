import { strToU8, zipSync } from "fflate";

/**
 * What workbooks and documents of Office have in common (OOXML). Written here and not by a library: write-excel-file 4
 * sets no filters, the known writers of documents weigh more than the page, and what is needed is a table of text.
 */
export interface Part {
  readonly path: string;
  readonly content: string;
  /** Media type behind `application/vnd.openxmlformats-officedocument.`. */
  readonly type: string;
  /** What it is to the part before it, the last piece of the relationship's name. */
  readonly relation: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The earliest day that a zip can tell: the same letter gives the same bytes on any day. */
const mtime = new Date(1980, 0, 1);

/** A package of one main part and those that it refers to, as `rId1`, `rId2` … in order. */
export function officePackage(main: Part, parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const [, folder = "", file = ""] = /^(.*\/)(.*)$/u.exec(main.path) ?? [];
  const types = [main, ...parts].map(
    ({ path, type }) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  const files = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relations([main], ""),
    [main.path]: main.content,
    [`${folder}_rels/${file}.rels`]: relations(parts, folder),
    ...Object.fromEntries(parts.map(({ path, content }) => [path, content])),
  };
  return zip(Object.entries(files).map(([path, content]) => [path, head + content]));
}

function relations(parts: readonly Part[], folder: string): string {
  const entries = parts.map(
    ({ path, relation }, index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/${relation}" Target="${path.slice(folder.length)}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

/** Texts as one zip file. */
export const zip = (files: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(files.map(([path, content]) => [path, strToU8(content)])), { mtime }));
