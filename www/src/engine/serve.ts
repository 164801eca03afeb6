import init, { analyze, decode, ledger, version } from "../../pkg/dafu.js";
import type { Analysis } from "./analysis";
import { errorCodes, type ErrorCode } from "./errors";
import { listKeys, type Answer, type Request } from "./protocol";
import { stageAfter, stages } from "./stages";

/** Objects in one message: reading a message back is one task of the page, and must stay a short one. */
const PIECE = 1500;
/** A letter of so many characters takes long enough for somebody to watch. */
const LONG = 50_000;

/** Answers one request with the engine of this thread. A trap is answered as `failed`. */
export async function serve(request: Request, answer: (answer: Answer) => void): Promise<void> {
  const { id } = request;
  try {
    switch (request.ask) {
      case "start":
        await init({ module_or_path: request.module });
        warmUp();
        answer({ id, is: "started", version: version() });
        break;
      case "analyze": {
        const start = performance.now();
        const { text, referenceDate, scheme, proposal } = request;
        const analysis = analyze(text, { reference_date: referenceDate, scheme, proposal }, text.length < LONG ? undefined : teller(id, answer));
        const milliseconds = performance.now() - start;
        sendLists(id, analysis, answer);
        answer({ id, is: "analyzed", analysis, milliseconds });
        break;
      }
      case "ledger": {
        const { text, referenceDate, format, names, refusals, notes, source = "" } = request;
        const content = ledger(text, format, names, refusals, { reference_date: referenceDate }, [...notes], source);
        answer({ id, is: "ledger", content });
        break;
      }
      case "decode":
        answer({ id, is: "decoded", decoded: decode(request.bytes, request.encoding) });
        break;
    }
  } catch (error) {
    answer({ id, is: "failed", message: String(error), code: codeOf(error) });
  }
}

/** Files that are no text have a code of their own; anything else that is thrown is a trap. */
function codeOf(error: unknown): ErrorCode | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return errorCodes.find((known) => known === code) ?? null;
}

/** Patterns are compiled when first used; better now than when the letter is there. */
function warmUp(): void {
  analyze("王某某代表：\n您提出的《关于某事的建议》收悉，现答复如下：\n下一步，我局将于2024年底前新建路灯8盏。\n某局\n2024年6月1日\n");
}

/** Tells which stage begins: the first one now, the others when the one before has finished. */
function teller(id: number, answer: (answer: Answer) => void): (done: string) => void {
  const [first] = stages;
  if (first) answer({ id, is: "stage", stage: first });
  return (done) => {
    const stage = stageAfter(done);
    if (stage) answer({ id, is: "stage", stage });
  };
}

/** Takes the long lists out of an analysis and sends them ahead; `join` puts them back. */
function sendLists(id: number, analysis: Analysis, answer: (answer: Answer) => void): void {
  for (const key of listKeys) {
    const list: unknown[] = analysis[key];
    if (list.length <= PIECE) continue;
    for (let start = 0; start < list.length; start += PIECE) {
      answer({ id, is: "piece", key, values: list.slice(start, start + PIECE) });
    }
    // Keys keep their order: the result prints as the command prints it.
    list.length = 0;
  }
}
