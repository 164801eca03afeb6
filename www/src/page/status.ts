import type { Stage } from "../engine/stages";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import type { FileStatus } from "../parts/status-line";
import type { LetterSource } from "../state/letter-source";
import type { UndoStack } from "../state/undo-stack";
import { fileFacts } from "./file-facts";
import type { Keeping } from "./keeping";

/** What the line at the bottom tells. */
export interface Status {
  readonly facts: readonly string[];
  /** How long it took, and what; said where there is room. */
  readonly took: string;
  readonly file: FileStatus | null;
  readonly actions: readonly { readonly id: "cancel" | "undo" | "encoding"; readonly name: string }[];
  readonly busy: boolean;
  /** Of the bar that shows that work is going on. */
  readonly label: string;
  /** How far the bar has come; null where nobody knows. */
  readonly stage: Stage | null;
}

export function statusOf(source: LetterSource, keeping: Keeping, steps: UndoStack, words: Words): Status {
  const { status, keeping: say } = words;
  const opening = source.opening === "" ? "" : status.opening(source.opening);
  const busy = opening !== "" || (source.task.state === "working" && source.slow);
  const stage = opening === "" ? source.task.stage : null;
  const file = source.shownFile;
  const back = steps.last?.of;
  const exported = source.task.result && !busy ? (keeping.isExported ? say.state.exported : say.state.unexported) : "";
  const facts = [opening || (busy ? workOf(stage, words) : wordsOf(source, words)), exported];
  const actions: Status["actions"] = busy
    ? [{ id: "cancel", name: status.cancel }]
    : [
        ...(file?.encoding ? [{ id: "encoding" as const, name: status.changeEncoding }] : []),
        // Notes and the proposal are taken back where they are seen.
        ...(back && (back === "letter" || back === "removal" || source.task.result) ? [{ id: "undo" as const, name: say.back[back] }] : []),
      ];
  return { facts: facts.filter((fact) => fact !== ""), took: busy ? "" : tookOf(source, words), file: file && { name: file.name, facts: fileFacts(file, words) }, actions, busy, label: opening || status.working, stage };
}

/** What is being done: 正在分析：分段，认章节. */
export const workOf = (stage: Stage | null, { status }: Words): string => (stage ? status.stage(status.stages[stage]) : status.working);

/** What came of it: 已分析 2,529 字. */
function wordsOf({ engineVersion, error, task }: LetterSource, { status }: Words): string {
  if (!task.result) return engineVersion !== "" ? status.idle(engineVersion) : error ? "" : status.starting;
  return status.done(formatNumber(task.analyzedText.length));
}

/** 8 毫秒 · 引擎 0.1.0. */
function tookOf({ task: { milliseconds, result } }: LetterSource, { status }: Words): string {
  if (!result) return "";
  const taken = milliseconds < 10 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds);
  return status.took(formatNumber(taken), result.engine);
}
