/** So many mistakes are nothing; every one after doubles the time until the next try counts. */
const FREE = 5;
const LONGEST = 15 * 60_000;
/** Mistakes are forgotten after so long without another; milliseconds. */
const MEMORY = 24 * 3_600_000;
/** So many names are remembered at most; beyond that the ones longest unused go. */
const MOST = 10_000;

// By what has gone by since this process began: no clock that is set ahead ends a wait.
type Mistakes = { count: number; last: number };
const known = new Map<string, Mistakes>();

const waitAfter = (count: number): number =>
  count < FREE ? 0 : Math.min(1000 * 2 ** (count - FREE), LONGEST);

/** Milliseconds until another try counts, the longest of all names that it is made under; 0 for at once. */
export function waitingFor(names: readonly string[], now = performance.now()): number {
  const waits = names.map((name) => {
    const mistakes = known.get(name);
    return mistakes ? mistakes.last + waitAfter(mistakes.count) - now : 0;
  });
  return Math.max(0, ...waits);
}

/** A try that was wrong. */
export function noteMistake(names: readonly string[], now = performance.now()): void {
  for (const name of names) {
    const before = known.get(name);
    const count = before && now - before.last < MEMORY ? before.count : 0;
    known.delete(name);
    known.set(name, { count: count + 1, last: now });
  }
  for (const name of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(name);
  }
}

/** A try that was right: its names begin anew. */
export const forgetMistakes = (names: readonly string[]): void => names.forEach((name) => known.delete(name));
