import { json } from "./json";
import { csv, markdown } from "./ledger";
import type { LetterToTake } from "./letter";

/** Makes a file's content. */
export type Writer = (letter: LetterToTake) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;

/** A form in which a letter can be taken away (导出格式). */
export interface Format {
  /** As menus and the element name it; those of a family begin alike, as `svg:…`. */
  readonly id: string;
  /** Of the file's name, without its dot. */
  readonly ending: string;
  readonly type: string;
  /** Where it stands in a menu. */
  readonly group: FormatGroup;
  /** False where the file holds the letter as it is, names and telephone numbers too: other parts of it would not fit it else. */
  readonly hides: boolean;
  /** Fetched when it is asked for, but for those of a few lines: they are there without a network, whatever was kept. */
  readonly writer: () => Promise<Writer>;
}

export const formatGroups = ["ledger", "letter", "data"] as const;
export type FormatGroup = (typeof formatGroups)[number];

const utf8 = "charset=utf-8";
const office = "application/vnd.openxmlformats-officedocument";

/** Every format, in the order of menus. */
export const formats = [
  { id: "csv", ending: "csv", type: `text/csv;${utf8}`, group: "ledger", hides: true, writer: () => Promise.resolve(csv) },
  { id: "xlsx", ending: "xlsx", type: `${office}.spreadsheetml.sheet`, group: "ledger", hides: true, writer: async () => (await import("./xlsx")).xlsx },
  { id: "docx", ending: "docx", type: `${office}.wordprocessingml.document`, group: "ledger", hides: true, writer: async () => (await import("./docx")).docx },
  { id: "ledger.md", ending: "md", type: `text/markdown;${utf8}`, group: "ledger", hides: true, writer: () => Promise.resolve(markdown) },
  { id: "ics", ending: "ics", type: `text/calendar;${utf8}`, group: "ledger", hides: true, writer: async () => (await import("./ics")).ics },
  { id: "html", ending: "html", type: `text/html;${utf8}`, group: "letter", hides: true, writer: async () => (await import("./html")).html },
  { id: "md", ending: "md", type: `text/markdown;${utf8}`, group: "letter", hides: true, writer: async () => (await import("./markdown")).markdown },
  { id: "archive", ending: "dafu.json", type: "application/json", group: "letter", hides: false, writer: async () => (await import("./archive")).archive },
  { id: "json", ending: "json", type: "application/json", group: "data", hides: false, writer: () => Promise.resolve(json) },
  { id: "jsonld", ending: "jsonld", type: "application/ld+json", group: "data", hides: false, writer: async () => (await import("./web-annotation")).webAnnotation },
  { id: "brat", ending: "brat.zip", type: "application/zip", group: "data", hides: false, writer: async () => (await import("./brat")).brat },
  { id: "gold", ending: "gold.zip", type: "application/zip", group: "data", hides: false, writer: async () => (await import("./gold")).gold },
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]["id"];

/** The format of a name; null where there is none. */
export const formatNamed = (id: string): (typeof formats)[number] | null => formats.find((format) => format.id === id) ?? null;

/** True where the content is words that can be copied as well. */
export const isText = ({ type }: Pick<Format, "type">): boolean => type.startsWith("text/") || type.includes("json");
