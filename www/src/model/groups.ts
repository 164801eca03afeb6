import type { Entity } from "../engine/analysis";
import { entityKinds, type EntityKind } from "./kinds";

/** All mentions of one thing: same kind, same words. */
export interface Mentioned {
  readonly kind: EntityKind;
  readonly text: string;
  /** In order of the text; never empty. */
  readonly mentions: readonly [Entity, ...Entity[]];
}

/** Mentions grouped by kind in the usual order, then by their words in order of first mention. */
export function groupEntities(entities: readonly Entity[]): Map<EntityKind, Mentioned[]> {
  const byKind = new Map<EntityKind, Map<string, [Entity, ...Entity[]]>>(entityKinds.map((kind) => [kind, new Map()]));
  for (const entity of entities) {
    const words = byKind.get(entity.type);
    const known = words?.get(entity.text);
    if (known) known.push(entity);
    else words?.set(entity.text, [entity]);
  }
  const groups = new Map<EntityKind, Mentioned[]>();
  for (const [kind, words] of byKind) {
    if (words.size > 0) groups.set(kind, [...words].map(([text, mentions]) => ({ kind, text, mentions })));
  }
  return groups;
}
