/**
 * The last release up to which a number is what it is in the one at `at`; places from 0, `at` itself where it changed in the
 * next or is told no more.
 */
export type Stands = (at: number, id: string) => number;

/** Nothing is known of what changed. */
export const standsAlone: Stands = (at) => at;

/** @param values  of every release in turn, withheld ones as well; null where those are not known: of them nothing is told */
export function standingIn(values: readonly (ReadonlyMap<string, number> | null)[]): Stands {
  return (at, id) => {
    const value = values[at]?.get(id);
    if (value === undefined) return at;
    let last = at;
    while (values[last + 1]?.get(id) === value) last += 1;
    return last;
  };
}
