import type { Analysis } from "../engine/analysis";
import type { Span } from "../model/kinds";
import { ledgerRows } from "../model/ledger";
import type { Notes } from "../state/user-layer";
import type { LetterToTake } from "./letter";

/**
 * Names and telephone numbers hidden (隐去个人信息) as the engine hides them in its ledger (src/export/mask.rs): letters
 * are public, but what is copied out of them need not spread who asked and whom to call. What stands in their place is
 * as long as they are, so that every position still holds.
 */
export type Cover = (words: string) => string;

/** Names that are looked for where they are not read as names too; as many as in the engine. */
const MOST = 300;

/** The letter as it may be passed on: names and numbers hidden in all its parts, unless they were asked for. */
export function passedOn(letter: LetterToTake): LetterToTake {
  if (letter.names) return letter;
  const cover = coverOf(letter.text, letter.analysis);
  const analysis = covered(letter.analysis, cover);
  return { ...letter, text: coverText(letter.text, letter.analysis, cover), analysis, notes: notesUnder(letter, analysis) };
}

/** Hides the letter's names and numbers in any words. Hiding again what is hidden changes nothing. */
export function coverOf(text: string, analysis: Analysis): Cover {
  const hidden = new Map<string, string>();
  for (const { span, instead } of privatePlaces(analysis)) {
    const slice = text.slice(...span);
    // A name may be broken by a line; elsewhere it stands in one piece.
    for (const words of [slice, slice.replace(/[\r\n]+\s*/gu, "")]) if (words.length > 1) hidden.set(words, instead(words));
  }
  const longestFirst = [...hidden.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST);
  if (longestFirst.length === 0) return (words) => words;
  const any = new RegExp(longestFirst.map((words) => words.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("|"), "gu");
  return (words) => words.replace(any, (found) => hidden.get(found) ?? found);
}

interface Private {
  readonly span: Span;
  readonly instead: Cover;
}

/** Where the letter names a person or a number: as mentions, and in the particulars. */
function privatePlaces({ entities, facts, fact_spans }: Analysis): Private[] {
  const mentions = entities.flatMap(({ type, span }): Private[] =>
    type === "person" ? [{ span, instead: name }] : type === "phone" ? [{ span, instead: number }] : [],
  );
  // Bodies are addressed too; only persons have a role.
  const persons = ["signer", "contact.name", ...(facts.addressee_role ? ["addressees"] : [])];
  const told = (keys: readonly string[], instead: Cover): Private[] =>
    keys.flatMap((key) => (fact_spans[key] ?? []).map((span) => ({ span, instead })));
  return [...mentions, ...told(persons, name), ...told(["contact.phone"], number)];
}

/** 李雷 → 李×; of 艾力·买买提 the first character stays too. A character of two units becomes two signs. */
function name(words: string): string {
  const [first = ""] = words;
  return first + words.slice(first.length).replace(/[^·\r\n]/g, "×");
}

/** 0735-1234567 → 0735-*******: the area code tells no person. */
function number(words: string): string {
  const [code = ""] = /^\d{0,5}(?=[-—])/u.exec(words) ?? [];
  return code + words.slice(code.length).replace(/\d/gu, "*");
}

function coverText(text: string, analysis: Analysis, cover: Cover): string {
  const places = [...privatePlaces(analysis)].sort((a, b) => a.span[0] - b.span[0]);
  let out = "";
  let at = 0;
  for (const { span: [start, end], instead } of places) {
    if (start < at) continue;
    out += text.slice(at, start) + instead(text.slice(start, end));
    at = end;
  }
  return cover(out + text.slice(at));
}

/** Every string of a result; names of kinds and rules are none of the letter's words. */
function covered<T>(value: T, cover: Cover): T {
  if (typeof value === "string") return cover(value) as T;
  if (Array.isArray(value)) return value.map((part: unknown) => covered(part, cover)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, covered<unknown>(part, cover)])) as T;
}

/** Notes belong to the words of their items, which are others now. What people wrote themselves stays. */
function notesUnder(letter: LetterToTake, analysis: Analysis): Notes {
  const hidden = ledgerRows(analysis);
  return new Map(
    ledgerRows(letter.analysis).flatMap(({ key }, index) => {
      const [note, row] = [letter.notes.get(key), hidden[index]];
      return note && row ? [[row.key, note] as const] : [];
    }),
  );
}
