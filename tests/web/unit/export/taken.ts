// Letters as they are taken away, and the formats that are written of them.
import { strFromU8, unzipSync } from "fflate";
import { ledger } from "../../../../www/pkg/dafu.js";
import { formatNamed, type FormatId } from "../../../../www/src/export/formats";
import { letterToTake, type LetterToTake } from "../../../../www/src/export/letter";
import { takeAway } from "../../../../www/src/export/take-away";
import { wordsIn } from "../../../../www/src/i18n/words";
import { ledgerRows } from "../../../../www/src/model/ledger";
import { blankNote, type Note } from "../../../../www/src/state/user-layer";
import { read, type Reading } from "../letters";

/** A letter with persons, numbers, refusals and every kind of time; all of it invented. */
export const sample = read(
  "sample",
  [
    "关于县政协十届二次会议第8号提案的答复",
    "李雷雷委员：",
    "　　您提出的《关于清淤的提案》收悉，现答复如下：",
    "　　一、已做的工作",
    "　　2023年，我局清淤12公里，投入资金300万元。",
    "　　二、下一步打算",
    "　　（一）我局将于2024年6月30日前清淤3公里，由韩梅梅负责，李雷雷委员监督。",
    "　　（二）我局将于2024年底前会同县财政局修订《清淤办法》。",
    "　　（三）进一步加强巡查。修建新桥暂不具备资金条件。",
    "青禾县水利局",
    "2024年6月3日",
    "联系人：韩梅梅，电话：0735-1234567",
    "",
  ].join("\n"),
);

export function taken({ text, analysis }: Reading, more: Partial<LetterToTake> = {}): LetterToTake {
  const options = { scheme: "none", referenceDate: null, proposal: null } as const;
  const letter = { text, analysis, notes: new Map(), options, names: false, words: wordsIn("zh-CN"), ...more };
  return letterToTake(letter, ({ format, names, refusals, notes }) => Promise.resolve(ledger(text, format, names, refusals, null, [...notes])));
}

/** The content of a file as text. */
export async function written(id: FormatId, letter: LetterToTake): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytes(id, letter));
}

/** The files inside a file. */
export async function unpacked(id: FormatId, letter: LetterToTake): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await bytes(id, letter))).map(([name, content]) => [name, strFromU8(content)]));
}

export async function bytes(id: FormatId, letter: LetterToTake): Promise<Uint8Array> {
  const format = formatNamed(id);
  if (!format) throw new Error(id);
  return new Uint8Array(await (await takeAway(format, letter)).arrayBuffer());
}

/** Notes on items by their number, from 0. */
export function notesOn({ analysis }: Reading, notes: Readonly<Record<number, Partial<Note>>>): LetterToTake["notes"] {
  const rows = ledgerRows(analysis);
  return new Map(Object.entries(notes).map(([index, note]) => [rows[Number(index)]?.key ?? "", { ...blankNote, ...note }]));
}
