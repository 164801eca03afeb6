import type { Analysis, Statement } from "../../engine/analysis";
import { entityKinds, type EntityKind } from "../kinds";
import { placeOf, placeOfEntity, sentenceFinder, type Place } from "./places";

/** What the sentences of a letter are taken for; the last is what nothing was read in. */
export const claims = ["commitment", "report", "refusal", "form", "told", "unclassified"] as const;
export type Claim = (typeof claims)[number];

export interface Share<Kind> {
  readonly kind: Kind;
  readonly characters: number;
  readonly places: readonly Place[];
}

export interface Coverage {
  /** Characters in sentences: white space between them and page furniture are none. */
  readonly characters: number;
  /** They add up to all. */
  readonly sentences: readonly Share<Claim>[];
  /** Mentions lie within sentences and add up to nothing. */
  readonly mentions: readonly Share<EntityKind>[];
}

export function coverage(analysis: Analysis): Coverage {
  const { statements, entities } = analysis;
  const sentence = sentenceFinder(analysis);
  const sentences = new Totals<Claim>();
  for (const statement of statements) sentences.add(claimOf(statement), statement.span, placeOf(statement));
  const mentions = new Totals<EntityKind>();
  for (const entity of entities) {
    const statement = sentence(entity.span);
    if (statement) mentions.add(entity.type, entity.span, placeOfEntity(entity, statement));
  }
  return {
    characters: statements.reduce((sum, { span }) => sum + span[1] - span[0], 0),
    sentences: sentences.shares(claims),
    mentions: mentions.shares(entityKinds),
  };
}

/** `fact` is what the engine says of a sentence when none of its questions had an answer. */
function claimOf({ kind, refusal, step }: Statement): Claim {
  if (kind !== "other") return kind;
  if (refusal) return "refusal";
  if (step === "place" || step === "courtesy") return "form";
  return step === "fact" ? "unclassified" : "told";
}

class Totals<Kind> {
  private readonly known = new Map<Kind, { characters: number; places: Place[] }>();

  add(kind: Kind, [start, end]: readonly [number, number], place: Place): void {
    const total = this.known.get(kind) ?? { characters: 0, places: [] };
    total.characters += end - start;
    total.places.push(place);
    this.known.set(kind, total);
  }

  shares(order: readonly Kind[]): Share<Kind>[] {
    return order.flatMap((kind) => {
      const total = this.known.get(kind);
      return total ? [{ kind, ...total }] : [];
    });
  }
}
