import type { Analysis, OutlineNode, Statement } from "../../engine/analysis";
import { append, isForm, placeOf, type Place } from "./places";

/** A section with what its sentences are; sections of a deeper level are counted in it. */
export interface SectionRow {
  /** Null for what stands in no section. */
  readonly id: string | null;
  /** 0 or 1. */
  readonly depth: number;
  /** Marker and heading as printed, or how it begins; empty for what stands in no section. */
  readonly name: string;
  /** Characters from its marker to its end. */
  readonly length: number;
  readonly promised: readonly Place[];
  readonly reported: readonly Place[];
  readonly described: readonly Place[];
}

type Kinds = Record<"promised" | "reported" | "described", Place[]>;

/** Deepest level that is a row of its own. */
const DEPTH = 1;

/** Sections of the first two levels in the letter's order; before them, in one row, what stands in none. */
export function sectionRows({ outline, statements }: Pick<Analysis, "outline" | "statements">): SectionRow[] {
  const bySection = new Map<string | null, Statement[]>();
  for (const statement of statements) {
    if (!isForm(statement)) append(bySection, statement.section, statement);
  }
  const rowsOf = (node: OutlineNode, depth: number): SectionRow[] => {
    const { id, marker, heading, span, children } = node;
    const sentences = within(node, bySection);
    const kinds = sorted(sentences);
    const row = { id, depth, name: heading ? `${marker}${heading.text}` : beginning(marker, sentences[0]), length: span[1] - span[0], ...kinds };
    return [row, ...(depth < DEPTH ? children.flatMap((child) => rowsOf(child, depth + 1)) : [])];
  };
  const outside = bySection.get(null) ?? [];
  const length = outside.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  const first = outside.length > 0 ? [{ id: null, depth: 0, name: "", length, ...sorted(outside) }] : [];
  return [...first, ...outline.flatMap((node) => rowsOf(node, 0))];
}

/** A section without a heading is known by its first sentence. */
function beginning(marker: string, first: Statement | undefined): string {
  const words = first?.text.trim() ?? "";
  return words.startsWith(marker) ? words : `${marker}${words}`;
}

/** Sentences of a row, its share of promises among them; 0 where it has none. */
export function density({ promised, reported, described }: SectionRow): number {
  const all = promised.length + reported.length + described.length;
  return all === 0 ? 0 : promised.length / all;
}

function within({ id, children }: OutlineNode, bySection: ReadonlyMap<string | null, Statement[]>): Statement[] {
  return [...(bySection.get(id) ?? []), ...children.flatMap((child) => within(child, bySection))];
}

function sorted(statements: readonly Statement[]): Kinds {
  const kinds: Kinds = { promised: [], reported: [], described: [] };
  const names = { commitment: "promised", report: "reported", other: "described" } as const;
  for (const statement of statements) kinds[names[statement.kind]].push(placeOf(statement));
  return kinds;
}
