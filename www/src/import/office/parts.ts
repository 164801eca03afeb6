import { Refused } from "../reading";
import { attribute, inside, readXml, type Element } from "./xml";
import type { Zip } from "./zip";

/** An XML part of a document; null where there is none. */
export function part(zip: Zip, name: string | null): Element | null {
  const bytes = name === null ? null : zip.read(name);
  return bytes && readXml(bytes);
}

/** An XML part without which there is no document. */
export function mainPart(zip: Zip, name: string | null): Element {
  const found = part(zip, name);
  if (!found) throw new Refused("E-READ", "no-text");
  return found;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `header`, `footnotes`. */
  readonly type: string;
  readonly target: string;
}

/** What a part of an Office document refers to inside of the file; links outwards are none of ours. */
export function relations(zip: Zip, of: string): Relation[] {
  const [folder, name] = split(of);
  const root = part(zip, `${folder}_rels/${name}.rels`);
  return inside(root, "Relationship")
    .filter((relation) => attribute(relation, "TargetMode") !== "External")
    .map((relation) => ({
      id: attribute(relation, "Id") ?? "",
      type: (attribute(relation, "Type") ?? "").split("/").at(-1) ?? "",
      target: resolve(folder, attribute(relation, "Target") ?? ""),
    }));
}

/** A path as seen from a folder: `media/../x.xml`, `/word/x.xml`. */
export function resolve(folder: string, target: string): string {
  const steps = (target.startsWith("/") ? target : `${folder}${target}`).split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function split(path: string): [string, string] {
  const cut = path.lastIndexOf("/") + 1;
  return [path.slice(0, cut), path.slice(cut)];
}

export const folderOf = (path: string): string => split(path)[0];
