import type { Deadline } from "../engine/analysis";
import { visible, wellFormed } from "./escape";
import type { LetterToTake } from "./letter";
import { coverOf } from "./mask";
import { noteParts, notedRows, placer, titleOf, type NotedRow } from "./report";

/** A line holds so many bytes; what is longer goes on behind a line break and a space. */
const WIDTH = 75;

/**
 * The promises that name a day or a period as a calendar (日历, RFC 5545): a whole day each, the last one that keeps the
 * promise. Where the letter names no day, 年底前 or 第三季度, the entry says 约. Promises without a time, and those that
 * the reader took for none, are left out.
 */
export function ics(letter: LetterToTake): string {
  const { analysis, words } = letter;
  const rows = notedRows(letter).filter(({ note }) => note.verdict !== "wrong");
  const events = rows.flatMap((row) =>
    lastOfEachDay(row.item.deadlines).map(([day, deadline]) => event(letter, row, day, deadline)),
  );
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//dafu//dafu ${analysis.engine}//ZH`, "CALSCALE:GREGORIAN"];
  const lines = [...head, `X-WR-CALNAME:${escaped(`${titleOf(letter)} ${words.ledger.caption}`)}`, ...events.flat(), "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Two times that end on one day are one entry. */
function lastOfEachDay(deadlines: readonly Deadline[]): [string, Deadline][] {
  const days = deadlines.flatMap((deadline): [string, Deadline][] => (deadline.to ? [[deadline.to, deadline]] : []));
  return [...new Map(days)];
}

function event(letter: LetterToTake, { item, key, note }: NotedRow, day: string, deadline: Deadline): string[] {
  const { analysis, words } = letter;
  // Names are hidden in one file and not in another: it is the same entry.
  const cover = coverOf(letter.text, analysis);
  const { document_number: number, date } = analysis.facts;
  const uid = `${hash(cover(`${titleOf(letter)}\n${number ?? ""}`))}-${hash(`${cover(key)}\n${day}`)}@dafu`;
  const about = [item.text, words.export.told(words.ledger.columns.deadline, deadline.text), ...noteParts(note, words), titleOf(letter), number ?? "", placer(analysis)(item.places)];
  const summary = `${namesDay(deadline.text) ? "" : words.values.approx} ${deadline.text} ${item.text}`.trim();
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    // Asked for, and the same on every day: when the letter was written.
    `DTSTAMP:${(date ?? "1970-01-01").replaceAll("-", "")}T000000Z`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter(day).replaceAll("-", "")}`,
    `SUMMARY:${escaped(cut(summary))}`,
    `DESCRIPTION:${escaped(about.filter((line) => line !== "").join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** True for words that name a day: 2024年6月30日前, not 6月底前, nor 十个工作日内. */
const namesDay = (words: string): boolean => /[\d〇一二三四五六七八九十]\s*[日号](?!\s*[起内])/u.test(words);

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Calendars show a line. */
const cut = (words: string): string => {
  const letters = Array.from(words.replace(/\s+/gu, " "));
  return letters.length > 80 ? `${letters.slice(0, 79).join("")}…` : letters.join("");
};

const escaped = (words: string): string =>
  visible(wellFormed(words)).replace(/[\\;,]/gu, "\\$&").replace(/\r\n?|\n/gu, "\\n").replace(/\p{Cc}/gu, " ");

/** No character is parted, nor counted by anything but its bytes. */
function folded(line: string): string {
  let out = "";
  let width = 0;
  for (const letter of line) {
    const bytes = bytesOf(letter.codePointAt(0) ?? 0);
    if (width + bytes > WIDTH) {
      out += "\r\n ";
      width = 1;
    }
    out += letter;
    width += bytes;
  }
  return out;
}

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** FNV-1a of 64 bits: the browser's own digests are not there on pages that come without encryption. */
function hash(words: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(words)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  return sum.toString(16).padStart(16, "0");
}
