import type { Analysis, Entity, Statement } from "../../engine/analysis";
import type { Span } from "../kinds";

/** Where something in a picture comes from: what lights up with it, and where to go in the letter. */
export interface Place {
  /** Of an item of the letter; null where the sentence carries no mark. */
  readonly id: string | null;
  readonly span: Span;
  readonly text: string;
}

export function placeOf({ id, kind, refusal, span, text }: Statement): Place {
  const marked = refusal ? `${id}.refusal` : null;
  return { id: kind === "other" ? marked : id, span, text };
}

/** A mention, told by the sentence that it stands in. */
export function placeOfEntity({ id, span, text }: Entity, statement: Statement | null): Place {
  return { id, span, text: statement?.text ?? text };
}

/** Finds the sentence that a place stands in; sentences are in order and do not overlap. */
export function sentenceFinder({ statements }: Pick<Analysis, "statements">): (span: Span) => Statement | null {
  return ([start]) => {
    let low = 0;
    let high = statements.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((statements[middle]?.span[0] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const found = statements[low];
    return found && start >= found.span[0] && start < found.span[1] ? found : null;
  };
}

/** Titles, salutation, signature and headings: where a sentence stands says all about it. */
export const isForm = ({ step }: Pick<Statement, "step">): boolean => step === "place";

/** Acts that are still to be done. */
export const ahead = ({ actions }: Statement): Statement["actions"] =>
  actions.filter(({ status }) => status === "planned" || status === "requested");

/** Puts a value to the others of its key. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
