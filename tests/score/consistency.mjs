// What is wrong with an annotated letter before any engine has read it.
import { existsSync, readFileSync } from "node:fs";
import { marks, rows } from "./gold.mjs";
import { Characters, isBlank, squash } from "./text.mjs";

const files = ["letter.txt", "entities.txt", "outline.tsv", "facts.json", "units.tsv", "statements.tsv", "paragraphs.tsv"];
const levels = ["1", "2", "3", "4", "5", "i"];
const strengths = ["firm", "soft", "request"];
const strings = ["title", "document_number", "signer", "issuing_body", "outcome_class", "addressee_role"].concat(
  ["addressee_group", "closing", "date", "disclosure", "print_office", "print_date"],
);
const lists = ["addressees", "lead_units", "co_units", "signature", "cc"];
const inside = {
  proposal: { kind: "string", assembly: "string", session_term: "number", session_meeting: "number", number: "string", title: "string" },
  contact: { name: "string", phone: "string" },
};

/** Sentences about what does not fit together in a letter's folder; none where all is well. */
export function faultsOf(file) {
  const missing = files.filter((kind) => !existsSync(file(kind)));
  if (missing.length > 0) return missing.map((kind) => `${kind} is missing`);
  const text = readFileSync(file("letter.txt"), "utf8");
  const characters = new Characters(text);
  return [
    ...entityFaults(text, readFileSync(file("entities.txt"), "utf8"), characters),
    ...outlineFaults(text, rows(file("outline.tsv"))),
    ...factFaults(readFileSync(file("facts.json"), "utf8")),
    ...unitFaults(characters, rows(file("units.tsv"))),
    ...statementFaults(rows(file("units.tsv")), rows(file("statements.tsv"))),
    ...paragraphFaults(text.split("\n"), rows(file("paragraphs.tsv"))),
  ];
}

function entityFaults(text, source, characters) {
  const read = marks(source);
  const faults = read.faults.map((fault) => `entities.txt: ${fault}`);
  if (read.text !== text) {
    const at = [...read.text].findIndex((character, index) => character !== characters.list[index]);
    faults.push(`entities.txt without its marks is not letter.txt: they part at character ${at}`);
    return faults;
  }
  for (const [type, start, end] of read.entities) {
    const mention = characters.slice(start, end);
    if (isBlank(mention)) faults.push(`entities.txt: empty ${type} at character ${start}`);
    else if (isBlank(mention[0]) || isBlank(mention.at(-1))) faults.push(`entities.txt: white space around ${mention}`);
  }
  return faults;
}

function outlineFaults(text, table) {
  const faults = [];
  // The number of a page may stand inside a marker.
  const squashed = squash(text.replace(/^\s*[—-]\s*\d+\s*[—-]\s*$/gmu, ""));
  let from = 0;
  table.forEach((cells, index) => {
    const where = `outline.tsv row ${index + 1}`;
    const [level, marker, heading] = cells;
    if (cells.length !== 3) return faults.push(`${where}: ${cells.length} columns, 3 expected`);
    if (!levels.includes(level)) faults.push(`${where}: unknown level ${level}`);
    const found = placeOf(squashed, squash(marker), heading === "-" ? "" : squash(heading), from);
    if (found < 0) return faults.push(`${where}: ${marker}${heading} is not in the letter, or not in this order`);
    from = found + squash(marker).length;
    return undefined;
  });
  return faults;
}

/** Where a marker stands with its heading behind it, with a comma or a colon between them at most. */
function placeOf(text, marker, heading, from) {
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
    const rest = text.slice(at + marker.length);
    if (rest.replace(/^[，,：、]/u, "").startsWith(heading) || rest.startsWith(heading)) return at;
  }
  return -1;
}

function factFaults(source) {
  let facts;
  try {
    facts = JSON.parse(source);
  } catch (error) {
    return [`facts.json: ${error.message}`];
  }
  return Object.entries(facts).flatMap(([key, value]) => {
    if (strings.includes(key)) return typeof value === "string" && value ? [] : [`facts.json: ${key} is no text`];
    if (lists.includes(key)) {
      const good = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
      return good ? [] : [`facts.json: ${key} is no list of texts`];
    }
    if (key === "copies") return Number.isInteger(value) ? [] : ["facts.json: copies is no integer"];
    if (!(key in inside)) return [`facts.json: unknown key ${key}`];
    return Object.entries(value)
      .filter(([name, item]) => typeof item !== inside[key][name])
      .map(([name]) => `facts.json: ${key}.${name} is unknown or of the wrong kind`);
  });
}

function unitFaults(characters, table) {
  const faults = [];
  let end = 0;
  table.forEach((cells, index) => {
    const where = `units.tsv row ${index + 1}`;
    const [id, ...places] = cells;
    const [start, stop] = places.slice(0, 2).map(Number);
    if (cells.length !== 4) return faults.push(`${where}: ${cells.length} columns, 4 expected`);
    if (id !== String(index + 1)) faults.push(`${where}: id ${id}, ${index + 1} expected`);
    if (!(start >= end && stop > start && stop <= characters.list.length)) {
      return faults.push(`${where}: ${start}–${stop} is no place behind ${end} in the letter`);
    }
    end = stop;
    if (squash(cells[3]) !== squash(characters.slice(start, stop))) {
      faults.push(`${where}: says ${cells[3].slice(0, 20)}, the letter ${characters.shown(start, stop).slice(0, 20)}`);
    }
    return undefined;
  });
  return faults;
}

function statementFaults(units, table) {
  const faults = [];
  if (table.length !== units.length) faults.push(`statements.tsv: ${table.length} rows for ${units.length} units`);
  table.forEach((cells, index) => {
    const where = `statements.tsv row ${index + 1}`;
    const [id, label, actors, deadline, strength] = cells;
    if (cells.length !== 5) return faults.push(`${where}: ${cells.length} columns, 5 expected`);
    if (id !== units[index]?.[0]) faults.push(`${where}: id ${id}, ${units[index]?.[0]} expected`);
    if (!["C", "R", "N"].includes(label)) faults.push(`${where}: unknown label ${label}`);
    if (label !== "C") {
      if ([actors, deadline, strength].some((cell) => cell !== "-")) faults.push(`${where}: only C has columns 3 to 5`);
      return undefined;
    }
    if (!strengths.includes(strength)) faults.push(`${where}: unknown strength ${strength}`);
    if (actors === "-" || actors.split(";").some((name) => name === "")) faults.push(`${where}: no actor`);
    return undefined;
  });
  return faults;
}

function paragraphFaults(lines, table) {
  return table.flatMap((cells, index) => {
    const [first, second] = cells.map(Number);
    const good = cells.length === 2 && first < second && [first, second].every((line) => lines[line] && !isBlank(lines[line]));
    return good ? [] : [`paragraphs.tsv row ${index + 1}: ${cells.join(" ")} are no two lines with text, in order`];
  });
}

