import type { Analysis, Entity, Statement } from "../../engine/analysis";
import { ahead, append, isForm, placeOfEntity, sentenceFinder, type Place } from "./places";

/** A figure as the letter prints it. */
export interface QuantityRow {
  /** `2.35亿` and `元`: cut before the unit, nothing converted. */
  readonly number: string;
  readonly rest: string;
  /** By the engine's reading, to sort by and to draw as a length; null where both ends are open. */
  readonly size: number | null;
  readonly what: string;
  /** Its deadline, else the last time that the sentence names before it; in the letter's words, empty where there is none. */
  readonly when: string;
  readonly whose: readonly string[];
  readonly kind: Statement["kind"];
  readonly place: Place;
}

/** Figures of one unit, the largest first. */
export interface UnitGroup {
  readonly unit: string;
  readonly rows: readonly QuantityRow[];
}

/** What follows from printed figures by arithmetic; never among them. */
export interface DerivedRow {
  readonly arithmetic: string;
  readonly verdict: Analysis["figures"][number]["verdict"];
  readonly place: Place;
}

export interface QuantityLedger {
  /** Units with the most figures first. */
  readonly groups: readonly UnitGroup[];
  readonly derived: readonly DerivedRow[];
}

export function quantityLedger(analysis: Analysis): QuantityLedger {
  const sentence = sentenceFinder(analysis);
  const groups = new Map<string, QuantityRow[]>();
  let date: Entity | null = null;
  for (const entity of analysis.entities) {
    if (entity.type === "date") date = entity;
    const measure = measureOf(entity);
    const statement = measure && sentence(entity.span);
    if (!measure || !statement || isForm(statement)) continue;
    append(groups, measure.unit, rowOf(entity, statement, date, measure));
  }
  const sorted = [...groups].map(([unit, rows]) => ({ unit, rows: rows.sort((a, b) => (b.size ?? -1) - (a.size ?? -1)) }));
  return { groups: sorted.sort((a, b) => b.rows.length - a.rows.length), derived: derivedRows(analysis, sentence) };
}

interface Measure {
  /** Figures of the same are held against each other. */
  readonly unit: string;
  readonly size: number | null;
}

function measureOf({ type, value }: Entity): Measure | null {
  if (!value || !("low" in value)) return null;
  const size = value.high ?? value.low;
  if (type === "money" && "currency" in value) return { unit: value.currency, size };
  if (type === "ratio" && "kind" in value) return { unit: value.kind, size };
  return type === "quantity" && "unit" in value ? { unit: value.unit, size } : null;
}

const numerals = /^[^\d０-９零〇一二两三四五六七八九十百千万亿半几数]*[\d０-９.．,，零〇一二两三四五六七八九十百千万亿半几数多余\s~～\-—至到分之]+/u;

function rowOf(entity: Entity, statement: Statement, date: Entity | null, { unit, size }: Measure): QuantityRow {
  const { text, span } = entity;
  const at = text.indexOf(unit);
  const cut = at > 0 ? at : (numerals.exec(text)?.[0].length ?? text.length);
  const act = statement.actions.find((action) => action.span[0] <= span[0] && action.span[1] >= span[1]);
  return {
    number: text.slice(0, cut),
    rest: text.slice(cut),
    size,
    what: act?.text ?? ahead(statement)[0]?.text ?? statement.text,
    when: statement.deadline?.text ?? (date && date.span[0] >= statement.span[0] ? date.text : ""),
    whose: statement.actors.map((actor) => actor.text),
    kind: statement.kind,
    place: placeOfEntity(entity, statement),
  };
}

function derivedRows({ figures }: Analysis, sentence: ReturnType<typeof sentenceFinder>): DerivedRow[] {
  return figures.flatMap(({ arithmetic, verdict, spans }) => {
    const span = spans.at(-1);
    return span && arithmetic !== "" ? [{ arithmetic, verdict, place: { id: null, span, text: sentence(span)?.text ?? arithmetic } }] : [];
  });
}
