import { mayBeLetter } from "../kinds";
import { Refused, type Reading } from "../reading";
import { readDoc } from "./doc";
import { readDocx } from "./docx";
import { readOdt } from "./odt";
import { readOfd } from "./ofd";
import { archiveLimits, Zip } from "./zip";

/** A file inside of a zip. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was in a file: a letter, or files that may be letters and the names of those that cannot. */
export type Opened =
  | { readonly is: "letter"; readonly format: string; readonly reading: Reading }
  | { readonly is: "archive"; readonly members: readonly Member[]; readonly skipped: readonly string[] };

/** Opens a compound file or a zip, by what is in it and not by its name. */
export function openOffice(bytes: Uint8Array<ArrayBuffer>, kind: "zip" | "ole"): Opened {
  if (kind === "ole") return letter("doc", readDoc(bytes));
  const zip = new Zip(bytes);
  if (zip.has("[Content_Types].xml")) {
    if (!zip.names.some((name) => name.startsWith("word/"))) throw new Refused("E-TYPE", "", officeKind(zip.names));
    return letter("docx", readDocx(zip));
  }
  if (zip.has("OFD.xml")) return letter("ofd", readOfd(zip));
  if (zip.has("content.xml") && zip.has("mimetype")) {
    const type = new TextDecoder().decode(zip.read("mimetype") ?? undefined);
    if (!type.includes("opendocument.text")) throw new Refused("E-TYPE", "", type.includes("spreadsheet") ? ".ods" : ".odp");
    return letter("odt", readOdt(zip));
  }
  return archive(bytes);
}

/** Only files that may be letters are unpacked; a zip inside of a zip is not. */
function archive(bytes: Uint8Array): Opened {
  const zip = new Zip(bytes, archiveLimits);
  const files = zip.names.filter((name) => !name.endsWith("/"));
  const wanted = files.filter(mayBeLetter);
  const members = wanted.map((name) => ({ name, bytes: zip.read(name) ?? new Uint8Array() }));
  const skipped = files.filter((name) => !mayBeLetter(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/u.test(name));
  if (members.length === 0) {
    throw skipped.some((name) => /\.zip$/iu.test(name)) ? new Refused("E-ZIP", "nested") : new Refused("E-ZIP", "no-letters");
  }
  return { is: "archive", members, skipped };
}

const officeKind = (names: readonly string[]): string => {
  if (names.some((name) => name.startsWith("xl/"))) return ".xlsx";
  return names.some((name) => name.startsWith("ppt/")) ? ".pptx" : "";
};

/** A document of pictures only is a scan, not an empty letter. */
function letter(format: string, reading: Reading): Opened {
  if (reading.text.trim() === "" && (reading.notes.pictures ?? 0) > 0) throw new Refused("E-SCAN", "", format.toUpperCase());
  return { is: "letter", format, reading };
}
