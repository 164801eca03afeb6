import type { Analysis, Entity, Statement } from "../engine/analysis";

/** The words that stand for a mention elsewhere, each once with how often: `该公司`, `我局 ×3`. */
export function wordsFor({ references, entities }: Analysis, entity: Entity): string[] {
  // Mentions of the same words are one thing; a reference names the nearest of them.
  const same = new Set(entities.filter(({ type, text }) => type === entity.type && text === entity.text).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { text, refers_to } of references) {
    if (refers_to.some((id) => same.has(id))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text));
}

/** What an actor's word stands for, 我局 → the body that writes; null where it is a name itself or stays open. */
export function nameOf({ references }: Analysis, { span }: Statement["actors"][number]): string | null {
  if (!span) return null;
  return references.find((reference) => reference.span[0] === span[0] && reference.span[1] === span[1])?.name ?? null;
}
