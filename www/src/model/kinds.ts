import type { Analysis, Entity, Statement } from "../engine/analysis";

/** What a sentence, or a part of one, can be marked as. */
export const statementKinds = ["commitment", "report", "refusal", "condition"] as const;

/** Kinds of mentions, in the order in which they are listed. */
export const entityKinds = [
  "organisation",
  "person",
  "place",
  "date",
  "money",
  "ratio",
  "quantity",
  "document",
  "document_number",
  "programme",
  "event",
  "phone",
] as const satisfies readonly Entity["type"][];

export const markKinds = [...statementKinds, ...entityKinds] as const;

export type StatementKind = (typeof statementKinds)[number];
export type EntityKind = (typeof entityKinds)[number];
export type MarkKind = (typeof markKinds)[number];

/** Half-open, in UTF-16 code units of the letter as given. */
export type Span = readonly [start: number, end: number];

/** Something in the letter that can be pointed at: a marked sentence, a part of one, or a mention. */
export interface Item {
  /** The engine's own id; a part of a sentence has the sentence's id and its kind: `s5.condition`. */
  readonly id: string;
  readonly kind: MarkKind;
  readonly span: Span;
  readonly text: string;
  readonly statement: Statement | null;
  readonly entity: Entity | null;
}

/** Every item of a letter in order of the text, a sentence before what stands in it. */
export function itemsOf(analysis: Analysis): Item[] {
  const items = [...analysis.statements.flatMap(itemsOfStatement), ...analysis.entities.map(itemOfEntity)];
  return items.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || rankOf(a.kind) - rankOf(b.kind));
}

/** 0 for sentences, 1 for parts of sentences, 2 for mentions: the wider the lower. */
export function rankOf(kind: MarkKind): number {
  if (kind === "commitment" || kind === "report") return 0;
  return kind === "condition" || kind === "refusal" ? 1 : 2;
}

/** How many items there are of each kind. */
export function countKinds(items: readonly Item[]): Map<MarkKind, number> {
  const counts = new Map<MarkKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function itemsOfStatement(statement: Statement): Item[] {
  const items: Item[] = [];
  const { id, kind, span, text, condition, refusal } = statement;
  const add = (item: Pick<Item, "id" | "kind" | "span" | "text">): void => {
    items.push({ ...item, statement, entity: null });
  };
  if (kind !== "other") add({ id, kind, span, text });
  if (refusal) add({ id: `${id}.refusal`, kind: "refusal", span: refusal.span, text: refusal.text });
  if (condition) add({ id: `${id}.condition`, kind: "condition", span: condition.span, text: condition.text });
  return items;
}

function itemOfEntity(entity: Entity): Item {
  return { id: entity.id, kind: entity.type, span: entity.span, text: entity.text, statement: null, entity };
}
