// npm run element-docs: writes the tables of docs/element.md from the sources of <dafu-letter>; with --manifest FILE the
// custom-elements manifest, as `npm run build` does. Needs scripts/typescript.mjs.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import ts from "typescript";
import { attributes } from "../www/src/element/attributes.ts";
import { recipes } from "../www/src/element/recipes.ts";
import { cssVariables } from "../www/src/styles/tokens.ts";
import { inRoot, isScript, main } from "./shell.mjs";

const parse = (file) => ts.createSourceFile(file, readFileSync(inRoot(file), "utf8"), ts.ScriptTarget.Latest, true);
const source = parse("www/src/element/types.ts");

/** The comment before something: in English, and behind `@zh` in Chinese. */
function about(node) {
  const [comment] = node.jsDoc ?? [];
  const tag = comment?.tags?.find(({ tagName }) => tagName.text === "zh");
  const words = (given) => (ts.getTextOfJSDocComment(given) ?? "").replace(/\s+/gu, " ").trim();
  return { en: words(comment?.comment), zh: words(tag?.comment) };
}

const aliases = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type.getText().replace(/\s+/gu, " ").replace(/^\| /u, "")]));
/** A type with the short names of this file written out. */
const written = (type) => (type?.getText() ?? "").replace(/\s+/gu, " ").replace(/\bDafuLetter(?:View|Theme|Scheme|State|Format)\b/gu, (name) => aliases.get(name) ?? name);

/** What an interface of `types.ts` holds; a setter that follows its getter says nothing new. */
function members(name) {
  const found = source.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
  return found.members.filter((member) => member.name && !ts.isSetAccessor(member)).map((member) => ({
    name: member.name.text,
    ...about(member),
    method: ts.isMethodSignature(member),
    type: written(member.type),
    parameters: (member.parameters ?? []).map((parameter) => ({ name: parameter.name.getText(), optional: Boolean(parameter.questionToken), type: written(parameter.type) })),
    readOnly: member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
    node: member,
  }));
}

/** Every code of `dafu-error`, with whether trying again may help. */
function errors() {
  const found = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) found.push({ name: node.name.text, ...about(node), recoverable: node.initializer.kind === ts.SyntaxKind.TrueKeyword });
    ts.forEachChild(node, visit);
  };
  visit(parse("www/src/element/error-codes.ts"));
  return found;
}

const all = members("DafuLetterElement");
const isAttribute = ({ name }) => name in attributes;

/** All that there is to say of the element. */
const surface = {
  attributes: all.filter(isAttribute).map((member) => ({ ...attributes[member.name], ...member, holds: attributes[member.name].type.name.toLowerCase() })),
  properties: all.filter((member) => !member.method && !isAttribute(member)),
  methods: all.filter(({ method }) => method),
  statics: members("DafuLetterConstructor"),
  events: members("DafuLetterEvents"),
  slots: members("DafuLetterSlots"),
  parts: members("DafuLetterParts"),
  errors: errors(),
};

/** Details without `readonly`, which all of them are. */
const detail = ({ node }) => written(node.type).replaceAll("readonly ", "");
const signature = ({ name, parameters, type }) => `${name}(${parameters.map(({ name: own, optional, type: of }) => `${own}${optional ? "?" : ""}: ${of}`).join(", ")}): ${type}`;

const code = (words) => (words === "" ? "" : `\`${String(words).replaceAll("|", "\\|")}\``);
const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const told = ({ zh, en }) => [zh, en];
const said = ["说明", "In English"];

/** The tables of the document, by the names that stand in it. */
const tables = {
  attributes: table(
    ["属性 attribute", "property", "值 values", "默认 default", ...said],
    surface.attributes.map((one) => [code(one.attribute), code(one.name), code(one.type), code(one.initial === "" ? "" : String(one.initial)), ...told(one)]),
  ),
  properties: table(["property", "类型 type", ...said], surface.properties.map((one) => [code(one.name), code(one.type), ...told(one)])),
  methods: table(["方法 method", ...said], surface.methods.map((one) => [code(signature(one)), ...told(one)])),
  statics: table(["static", ...said], surface.statics.map((one) => [code(one.method ? signature(one) : `${one.name}: ${one.type}`), ...told(one)])),
  events: table(["事件 event", "detail", ...said], surface.events.map((one) => [code(one.name), code(detail(one)), ...told(one)])),
  errors: table(["code", "可再试 recoverable", ...said], surface.errors.map((one) => [code(one.name), one.recoverable ? "✓" : "", ...told(one)])),
  slots: table(["slot", ...said], surface.slots.map((one) => [code(one.name), ...told(one)])),
  parts: table(["part", ...said], surface.parts.map((one) => [code(one.name), ...told(one)])),
  variables: table(["变量 variable", "浅色 light", "深色 dark"], cssVariables.map(([name, [light, dark]]) => [code(`--dafu-${name}`), code(light), light === dark ? "同左 same" : code(dark)])),
  policies: table(
    ["宿主 host", "`Content-Security-Policy`", "`worker`"],
    recipes.map(({ name, 名称, policy, worker }) => [`${名称} · ${name}`, policy.split("; ").map(code).join("<br>"), worker === null ? "" : code(worker)]),
  ),
};

/** The document with its tables as the sources have them now. */
export function documented(markdown) {
  return Object.entries(tables).reduce((text, [name, content]) => {
    const place = new RegExp(`(?<=<!-- ${name} -->\\n)[^]*?(?=<!-- /${name} -->)`, "u");
    if (!place.test(text)) throw new Error(`docs/element.md has no place for ${name}`);
    return text.replace(place, () => `\n${content}\n\n`);
  }, markdown);
}

/** The custom-elements manifest, for editors and catalogues. */
export function manifest() {
  const described = ({ en, zh }) => ({ description: [en, zh].filter(Boolean).join(" ") });
  const type = (text) => ({ type: { text } });
  const field = (one) => ({ kind: "field", name: one.name, ...described(one), ...type(one.type), ...(one.readOnly ? { readonly: true } : {}) });
  const initial = ({ initial: value }) => ({ default: JSON.stringify(value) });
  const method = (one) => ({
    kind: "method",
    name: one.name,
    ...described(one),
    parameters: one.parameters.map(({ name, optional, type: of }) => ({ name, ...(optional ? { optional } : {}), ...type(of) })),
    return: type(one.type),
  });
  const declaration = {
    kind: "class",
    customElement: true,
    name: "DafuLetter",
    tagName: "dafu-letter",
    description: "Reads the reply letter (答复函) that stands in it and shows it with its marks, outline, particulars and ledger.",
    superclass: { name: "HTMLElement" },
    attributes: surface.attributes.map((one) => ({ name: one.attribute, fieldName: one.name, ...described(one), ...type(one.values ? one.type : one.holds), ...initial(one) })),
    members: [
      ...surface.attributes.map((one) => ({ ...field(one), attribute: one.attribute, ...(one.reflect ? { reflects: true } : {}), ...initial(one) })),
      ...surface.properties.map(field),
      ...surface.methods.map(method),
      ...surface.statics.map((one) => ({ ...(one.method ? method(one) : field(one)), static: true })),
    ],
    events: surface.events.map((one) => ({ name: one.name, ...described(one), ...type(`CustomEvent<${detail(one)}>`) })),
    slots: surface.slots.map((one) => ({ name: one.name, ...described(one) })).concat({ name: "", description: "The letter, as text or in paragraphs. 信的全文。" }),
    cssParts: surface.parts.map((one) => ({ name: one.name, ...described(one) })),
    cssProperties: cssVariables.map(([name, [light, dark]]) => ({ name: `--dafu-${name}`, default: light, ...(light === dark ? {} : { description: `dark: ${dark}` }) })),
  };
  const path = "dafu-letter.js";
  const own = { name: "DafuLetter", module: path };
  const exports = [
    { kind: "js", name: "DafuLetter", declaration: own },
    { kind: "custom-element-definition", name: "dafu-letter", declaration: own },
  ];
  return { schemaVersion: "2.1.0", readme: "", modules: [{ kind: "javascript-module", path, declarations: [declaration], exports }] };
}

if (isScript(import.meta.url)) {
  await main(() => {
    const at = process.argv.indexOf("--manifest");
    const file = at > 0 ? process.argv[at + 1] : null;
    if (file) writeFileSync(inRoot(file), `${JSON.stringify(manifest(), null, 2)}\n`);
    else writeFileSync(inRoot("docs/element.md"), documented(readFileSync(inRoot("docs/element.md"), "utf8")));
  });
}
