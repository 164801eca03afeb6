// The measures. Each compares one letter's annotations with its analysis, adds to the tallies, and tells what was
// missed or wrong. They agree digit for digit with the scorer that came with the letters (agreement.test.mjs).
import { types } from "./gold.mjs";
import { Counts, Tally, commonSubsequence, compareSets, intersection } from "./tally.mjs";
import { Characters, isBlank, squash } from "./text.mjs";

/** The order in which measures are shown. */
export const order = [
  "outline",
  "paragraphs",
  "facts",
  "entities",
  "entities~",
  ...Object.values(types),
  "commitment",
  "report",
  "actors",
  "deadline",
  "strength",
];

/**
 * Scores letters `{name, text, gold}` against their analyses (by name). `tell(measure, letter, line)` hears of every
 * miss. Returns `{measure: {p, r, f1, gold}}`.
 */
export function score(letters, analyses, tell = () => {}) {
  const tallies = new Map();
  const tally = (measure) => {
    if (!tallies.has(measure)) tallies.set(measure, new Tally());
    return tallies.get(measure);
  };
  for (const letter of letters) {
    const characters = new Characters(letter.text);
    const context = {
      gold: letter.gold,
      got: analyses[letter.name] ?? {},
      characters,
      span: (span) => characters.span(span),
      tally,
      tell: (measure, line) => tell(measure, letter.name, line),
    };
    for (const measure of [outline, facts, entities, statements, attributes, paragraphs]) measure(context);
  }
  return Object.fromEntries([...tallies].map(([measure, counted]) => [measure, counted.row()]));
}

/** Rows equal in level, marker and heading, in order. */
function outline({ gold, got, tally, tell }) {
  const want = gold.outline.map(([level, marker, heading]) => row(level, marker, bare(heading)));
  const have = flattened(got.outline ?? []);
  tally("outline").compare(commonSubsequence(want, have), want.length, have.length);
  for (const line of want) if (!have.includes(line)) tell("outline", `missed  ${line}`);
  for (const line of have) if (!want.includes(line)) tell("outline", `wrong   ${line}`);
}

const row = (level, marker, heading) => [level, squash(marker), heading].join("\t");
const bare = (heading) => squash(heading).replace(/[。：:]+$/u, "");

function flattened(nodes) {
  return nodes.flatMap((node) => {
    const heading = typeof node.heading === "object" && node.heading ? node.heading.text : node.heading;
    const level = String(node.level).replaceAll("inline", "i");
    return [row(level, node.marker, bare(heading) || "-"), ...flattened(node.children ?? [])];
  });
}

/** Keys whose value is equal. */
function facts({ gold, got, tally, tell }) {
  const want = flatFacts(gold.facts);
  const have = flatFacts(got.facts);
  const hit = [...want].filter(([key, value]) => have.get(key) === value).length;
  tally("facts").compare(hit, want.size, have.size);
  for (const key of [...new Set([...want.keys(), ...have.keys()])].sort()) {
    if (want.get(key) !== have.get(key)) tell("facts", `${key}  want ${want.get(key)}  got ${have.get(key)}`);
  }
}

function flatFacts(facts, prefix = "", out = new Map()) {
  for (const [key, value] of Object.entries(facts ?? {})) {
    if (Array.isArray(value)) {
      if (value.length > 0) out.set(prefix + key, JSON.stringify(value.map((item) => squash(String(item))).sort()));
    } else if (value && typeof value === "object") {
      flatFacts(value, `${prefix}${key}.`, out);
    } else if (value !== null && value !== "") {
      out.set(prefix + key, squash(String(value)).replace(/^[。！!《》“”]+|[。！!《》“”]+$/gu, ""));
    }
  }
  return out;
}

/** Mentions equal in type and span, for each type and pooled; and those that overlap by half of the longer. */
function entities({ gold, got, characters, span, tally, tell }) {
  const want = gold.entities;
  const have = (got.entities ?? []).map((entity) => [entity.type, ...span(entity.span)]);
  const wanted = new Counts(want.map(String));
  const had = new Counts(have.map(String));
  for (const type of Object.values(types)) {
    const ofType = (list) => new Counts(list.filter(([kind]) => kind === type).map(String));
    const [wantedOfType, hadOfType] = [ofType(want), ofType(have)];
    const numbers = [wantedOfType.common(hadOfType), wantedOfType.total(), hadOfType.total()];
    if (numbers[1] || numbers[2]) tally(type).compare(...numbers);
    tally("entities").compare(...numbers);
  }
  const show = (what, mentions) => {
    const shown = mentions.map((mention) => mention.split(",")).sort((a, b) => a[1] - b[1]);
    for (const [type, start, end] of shown) tell(type, `${what}  ${characters.shown(Number(start), Number(end))}`);
  };
  show("missed", [...wanted.beyond(had)]);
  show("wrong ", [...had.beyond(wanted)]);

  const left = [...have];
  let hit = 0;
  for (const mention of want) {
    const index = left.findIndex((other) => other[0] === mention[0] && overlap(mention, other));
    if (index < 0) continue;
    left.splice(index, 1);
    hit += 1;
  }
  tally("entities~").compare(hit, want.length, have.length);
}

const overlap = ([, start, end], [, otherStart, otherEnd]) =>
  Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart)) * 2 >=
  Math.max(end - start, otherEnd - otherStart);

/** Characters of C and R units inside statements of that kind; what is in no unit does not count. */
function statements({ gold, got, characters, span, tally, tell }) {
  const units = labelled(gold);
  const inked = (list) => {
    const places = new Set();
    for (const { start, end } of list) {
      for (let place = start; place < end; place += 1) if (!isBlank(characters.list[place])) places.add(place);
    }
    return places;
  };
  const known = inked(units);
  for (const [kind, label] of [["commitment", "C"], ["report", "R"]]) {
    const want = inked(units.filter((unit) => unit.label === label));
    const claimed = new Set();
    for (const statement of got.statements ?? []) {
      if (statement.kind !== kind) continue;
      const [start, end] = span(statement.span);
      for (let place = start; place < end; place += 1) claimed.add(place);
    }
    const have = intersection(claimed, known);
    compareSets(tally(kind), want, have);
    for (const unit of units) {
      let covered = 0;
      for (let place = unit.start; place < unit.end; place += 1) covered += have.has(place) ? 1 : 0;
      const found = covered * 2 >= unit.end - unit.start;
      if (found === (unit.label === label)) continue;
      const text = characters.shown(unit.start, unit.end);
      tell(kind, `${unit.id}  ${found ? "wrong " : "missed"}  ${unit.label}  ${text}`);
    }
  }
}

function labelled(gold) {
  const places = new Map(gold.units.map(([id, start, end]) => [id, { start: Number(start), end: Number(end) }]));
  return gold.statements.map(([id, label, actors, deadline, strength]) => ({
    id,
    label,
    actors,
    deadline,
    strength,
    ...places.get(id),
  }));
}

/** Of the commitments found: actors, deadline and strength equal. */
function attributes({ gold, got, characters, span, tally, tell }) {
  const found = (got.statements ?? [])
    .filter((statement) => statement.kind === "commitment")
    .map((statement) => ({ statement, place: span(statement.span) }));
  for (const unit of labelled(gold)) {
    if (unit.label !== "C") continue;
    const shared = ({ place: [start, end] }) => Math.min(unit.end, end) - Math.max(unit.start, start);
    const best = found.reduce((so, candidate) => (so && shared(so) >= shared(candidate) ? so : candidate), null);
    if (!best || shared(best) <= 0) continue;
    const { statement } = best;
    const compared = {
      actors: [actorsOf(unit), namesOf(statement)],
      deadline: [squash(unit.deadline), statement.deadline ? squash(statement.deadline.text) : "-"],
      strength: [unit.strength, statement.strength ?? ""],
    };
    compareSets(tally("actors"), ...compared.actors);
    const [wantDay, haveDay] = compared.deadline;
    const sameDay = wantDay === haveDay;
    tally("deadline").add(
      Number(sameDay && wantDay !== "-"),
      Number(!sameDay && haveDay !== "-"),
      Number(!sameDay && wantDay !== "-"),
    );
    const sameStrength = compared.strength[0] === compared.strength[1];
    tally("strength").add(Number(sameStrength), Number(!sameStrength), Number(!sameStrength));
    for (const [measure, [want, have]] of Object.entries(compared)) {
      const [wanted, had] = [want, have].map((value) => (value instanceof Set ? [...value].sort().join("、") : value));
      if (wanted === had) continue;
      const text = characters.shown(unit.start, Math.min(unit.end, unit.start + 50));
      tell(measure, `${unit.id}  want ${wanted}  got ${had}  ${text}`);
    }
  }
}

const actorsOf = (unit) => new Set(unit.actors.split(";").map(squash).filter((name) => name !== "-"));

function namesOf(statement) {
  const names = (statement.actors ?? []).map((actor) => (actor.is_self ? "self" : squash(actor.text)));
  return new Set(names.length > 0 ? names : ["self"]);
}

/** Pairs of lines that belong to one paragraph. */
function paragraphs({ gold, got, characters, span, tally, tell }) {
  if (!gold.paragraphs) return;
  const want = new Set(gold.paragraphs.map(([first, second]) => `${Number(first)}–${Number(second)}`));
  const have = new Set();
  const lines = characters.list.join("").split("\n");
  const lineOf = [];
  let line = 0;
  for (const character of characters.list) {
    lineOf.push(line);
    if (character === "\n") line += 1;
  }
  lineOf.push(line);
  for (const paragraph of got.paragraphs ?? []) {
    const inside = [];
    for (const piece of paragraph.spans) {
      const [start, end] = span(piece);
      for (let number = lineOf[start]; number <= lineOf[Math.max(start, end - 1)]; number += 1) {
        if (!isBlank(lines[number]) && !inside.includes(number)) inside.push(number);
      }
    }
    inside.slice(1).forEach((number, index) => have.add(`${inside[index]}–${number}`));
  }
  compareSets(tally("paragraphs"), want, have);
  for (const pair of want) if (!have.has(pair)) tell("paragraphs", `missed  lines ${pair}`);
  for (const pair of have) if (!want.has(pair)) tell("paragraphs", `wrong   lines ${pair}`);
}
