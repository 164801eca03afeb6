import type { Analysis, Statement } from "../../engine/analysis";
import { actionFamilies, familyOf, type ActionFamily } from "./action-families";
import { ahead, append, placeOf, type Place } from "./places";

/** Who promises: the letter leaves it out, the writer by its word (我局), or another body. */
export interface MatrixRow {
  readonly who: "unsaid" | "self" | "other";
  /** In the letter's words; empty where it is left out. */
  readonly name: string;
  readonly cells: ReadonlyMap<ActionFamily, readonly Place[]>;
  /** Sentences of the row, each once. */
  readonly count: number;
}

export interface Matrix {
  /** Families that occur, in their usual order. */
  readonly families: readonly ActionFamily[];
  /** The writer first, then who is left out, then others by how much they are to do. */
  readonly rows: readonly MatrixRow[];
}

interface Growing {
  who: MatrixRow["who"];
  name: string;
  cells: Map<ActionFamily, Place[]>;
  count: number;
}

const ranks = { self: 0, unsaid: 1, other: 2 };

export function matrixOf({ statements }: Pick<Analysis, "statements">): Matrix {
  const rows = new Map<string, Growing>();
  for (const statement of statements) {
    if (statement.kind !== "commitment") continue;
    const families = familiesOf(statement);
    const place = placeOf(statement);
    for (const [key, row] of actorsOf(statement)) {
      const known = rows.get(key) ?? rows.set(key, { ...row, cells: new Map(), count: 0 }).get(key);
      if (!known) continue;
      known.count += 1;
      for (const family of families) append(known.cells, family, place);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => ranks[a.who] - ranks[b.who] || b.count - a.count);
  return { families: actionFamilies.filter((family) => sorted.some(({ cells }) => cells.has(family))), rows: sorted };
}

function familiesOf(statement: Statement): Set<ActionFamily> {
  const families = new Set(ahead(statement).map(({ verb }) => familyOf(verb.text)));
  return families.size > 0 ? families : new Set(["other"]);
}

/** Each once, by a key of its own. */
function actorsOf({ actors }: Statement): Map<string, Pick<Growing, "who" | "name">> {
  return new Map(
    actors.map(({ is_self: isSelf, span, text }): [string, Pick<Growing, "who" | "name">] => {
      if (!isSelf) return [`other ${text}`, { who: "other", name: text }];
      return span ? [`self ${text}`, { who: "self", name: text }] : ["unsaid", { who: "unsaid", name: "" }];
    }),
  );
}
