// Word documents for tests, made from their parts.
import { strToU8, zipSync } from "fflate";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escape = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
export const run = (text: string, properties = ""): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

interface Place {
  readonly list?: number;
  readonly level?: number;
  readonly style?: string;
  readonly more?: string;
}

/** A paragraph of text, or of runs where `inner` is markup. */
export const p = (inner: string, { list, level, style, more = "" }: Place = {}): string => {
  const number = list === undefined ? "" : `<w:numPr>${level === undefined ? "" : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`;
  const properties = `${style === undefined ? "" : `<w:pStyle w:val="${style}"/>`}${number}${more}`;
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith("<") ? inner : run(inner)}</w:p>`;
};

export const table = (...rows: string[][]): string => {
  const cell = (inner: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${inner.startsWith("<w:p>") ? inner : p(inner)}</w:tc>`;
  const grid = `<w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join("")}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
};

export const deleted = (text: string): string => `<w:del w:id="90" w:author="甲" w:date="2024-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
export const inserted = (text: string): string => `<w:ins w:id="91" w:author="甲" w:date="2024-01-01T00:00:00Z">${run(text)}</w:ins>`;

/** A text box as Word writes it: a drawing, and an older one to fall back to. */
export const box = (inner: string): string => `<w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="3000000" cy="600000"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** One level of a list; `more` goes before the text, as the schema wants. */
export const level = (index: number, format: string, text: string, { start = 1, more = "", after = "", suffix = "" } = {}): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}${suffix && `<w:suff w:val="${suffix}"/>`}<w:lvlText w:val="${text}"/>${after}</w:lvl>`;
export const shared = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum>`;
export const list = (id: number, of: number, ...overrides: string[]): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides.join("")}</w:num>`;

interface Parts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** The document as bytes. Parts are markup without their root; `files` are added or replaced as they are. */
export function docx({ body, numbering, styles, footnotes, comments, header, footer, files = {} }: Parts): Uint8Array<ArrayBuffer> {
  const part = (root: string, inner: string): string => `${head}<w:${root} ${spaces}>${inner}</w:${root}>`;
  const parts: Record<string, string | undefined> = {
    numbering: numbering && part("numbering", numbering),
    styles: styles && part("styles", styles),
    footnotes: footnotes && part("footnotes", footnotes),
    comments: comments && part("comments", comments),
    header: header && part("hdr", header),
    footer: footer && part("ftr", footer),
  };
  const given = Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const overrides = [["document", "document.main"], ...given.map(([name]) => [name, name])]
    .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`)
    .join("");
  const relations = given.map(([name]) => `<Relationship Id="r-${name}" Type="${office}/${name}" Target="${name}.xml"/>`).join("");
  const rels = (inner: string): string => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const edges = ["header", "footer"].filter((name) => parts[name]).map((name) => `<w:${name}Reference w:type="default" r:id="r-${name}"/>`).join("");
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    "_rels/.rels": rels(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    "word/_rels/document.xml.rels": rels(relations),
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr>${edges}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`),
    ...Object.fromEntries(given.map(([name, content]) => [`word/${name}.xml`, content])),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])));
}

/** A document of plain lines. */
export const plainDocx = (text: string): Uint8Array<ArrayBuffer> => docx({ body: text.trimEnd().split("\n").map((line) => p(run(line))).join("") });
