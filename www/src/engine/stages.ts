/**
 * The engine's stages in order, as it names them, and what part of the time each takes in percent: measured in wasm on
 * the letters of `tests/letters` one after another, 0.2 to 2 million characters. After the last, `page`, everything
 * becomes objects of the page.
 */
const shares = { letter: 17, sentence: 1, entity: 32, statement: 12, check: 9, wire: 4, page: 25 } as const;

export type Stage = keyof typeof shares;
export const stages = Object.keys(shares) as readonly Stage[];

/** What begins where `stage` ends; null behind the last. */
export const stageAfter = (stage: string): Stage | null => stages[stages.findIndex((name) => name === stage) + 1] ?? null;

/** How much of the work is behind where `stage` begins, in percent. */
export function shareBefore(stage: Stage): number {
  return stages.slice(0, stages.indexOf(stage)).reduce((sum, name) => sum + shares[name], 0);
}
