import type { Analysis, Statement } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { Span } from "./kinds";

/** A point of the proposal as it is listed. */
export interface QuestionRow {
  readonly id: string;
  readonly text: string;
  /** Null where the proposal was given beside the letter. */
  readonly span: Span | null;
  /** In words, the main one first. */
  readonly verdicts: readonly string[];
  readonly answered: boolean;
  readonly inferred: boolean;
  readonly answers: readonly Statement[];
}

/** The points with the statements that answer them. */
export function questionRows({ questions, statements }: Analysis, words: Words): QuestionRow[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return questions.map(({ id, text, span, verdicts, inferred, answers }) => ({
    id,
    text,
    span,
    verdicts: verdicts.map((verdict) => words.questions.verdicts[verdict]),
    answered: verdicts[0] !== "not_addressed",
    inferred,
    answers: answers.flatMap((answer) => byId.get(answer) ?? []),
  }));
}

/** Where the statements stand that decide what the body suggests. */
export function deciding({ outcome, statements }: Pick<Analysis, "outcome" | "statements">): Span[] {
  const ids = new Set(outcome.inferred?.statements);
  return statements.filter(({ id }) => ids.has(id)).map(({ span }) => span);
}

/** How the printed class and the body go together; empty where nothing is compared. */
export function comparison({ printed, meaning, disagrees }: Analysis["outcome"], { outcome: words }: Words): string {
  if (!printed || !meaning || disagrees === undefined || disagrees === null) return "";
  if (meaning.length === 0) return words.noClass(printed.text);
  const said = meaning.map((value) => words.outcomes[value] ?? value).join(words.or);
  return disagrees ? words.disagrees(printed.text, said) : words.agrees(printed.text, said);
}
