// Counting hits, and the usual three numbers made of the counts.

/** What was found rightly, found wrongly, and missed. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  add(right, wrong, missed) {
    this.right += right;
    this.wrong += wrong;
    this.missed += missed;
  }

  /** Of `want` and `have` in all, `hit` are in both. */
  compare(hit, want, have) {
    this.add(hit, have - hit, want - hit);
  }

  row() {
    const { right, wrong, missed } = this;
    const p = right + wrong ? right / (right + wrong) : 1;
    const r = right + missed ? right / (right + missed) : 1;
    return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0, gold: right + missed };
  }
}

/** How often each thing occurs. */
export class Counts {
  #counts = new Map();

  constructor(things) {
    for (const thing of things) this.#counts.set(thing, this.of(thing) + 1);
  }

  of(thing) {
    return this.#counts.get(thing) ?? 0;
  }

  total() {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How many are in both, each as often as in the one that has fewer. */
  common(other) {
    let sum = 0;
    for (const [thing, count] of this.#counts) sum += Math.min(count, other.of(thing));
    return sum;
  }

  /** What is here more often than there. */
  *beyond(other) {
    for (const [thing, count] of this.#counts) {
      for (let extra = count - other.of(thing); extra > 0; extra -= 1) yield thing;
    }
  }
}

/** Length of the longest common subsequence. */
export function commonSubsequence(first, second) {
  let previous = new Array(second.length + 1).fill(0);
  for (const left of first) {
    const current = [0];
    second.forEach((right, index) => {
      current.push(left === right ? previous[index] + 1 : Math.max(previous[index + 1], current[index]));
    });
    previous = current;
  }
  return previous[second.length];
}

/** Members of both sets. */
export const intersection = (first, second) => new Set([...first].filter((member) => second.has(member)));

/** Adds two sets that are compared member by member. */
export function compareSets(tally, want, have) {
  tally.compare(intersection(want, have).size, want.size, have.size);
}
