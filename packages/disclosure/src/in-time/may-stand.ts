import type { Family } from '../family.ts';
import type { Earlier, Published } from './published.ts';

/** Bounds follow from one another along sums of sums: deeper ones than this are not looked for. */
const DEPTH = 12;

/**
 * Numbers that may still be what an earlier release withheld, where that is not known here any more: to whoever knows that
 * they are, showing one would tell it, and others beside it. What its own release let nobody take for so large has
 * changed for sure, and what any release showed is known.
 */
export function mayStand({ cells }: Family, earlier: readonly Earlier[]): Set<string> {
  const shown = new Set(
    earlier.flatMap((each) => each.cells.flatMap(({ id, value }) => (value === null ? [] : [id]))),
  );
  const most = earlier.filter(({ withheld }) => withheld === undefined).map(mostOf);
  return new Set(
    cells.flatMap(({ id, value }) =>
      !shown.has(id) && most.some((each) => (each.get(id) ?? -1) >= value) ? [id] : [],
    ),
  );
}

/** What each withheld number of a release is at most, as far as single sums tell; never less than it can be. */
function mostOf({ cells, equations, inequalities }: Published): Map<string, number> {
  const most = new Map(cells.map(({ id, value }) => [id, value ?? Infinity]));
  const least = new Map(cells.map(({ id, value }) => [id, value ?? 0]));
  const sum = (of: ReadonlyMap<string, number>, ids: readonly string[], but?: string): number =>
    ids.reduce((all, id) => (id === but ? all : all + of.get(id)!), 0);
  const lower = (id: string, to: number): void => void most.set(id, Math.min(most.get(id)!, to));
  for (let depth = 0; depth < DEPTH; depth += 1) {
    for (const { total, parts } of equations) {
      lower(total, sum(most, parts));
      for (const part of parts) lower(part, most.get(total)! - sum(least, parts, part));
    }
    for (const { parts, wholes } of inequalities)
      for (const part of parts) lower(part, sum(most, wholes) - sum(least, parts, part));
  }
  return new Map(cells.flatMap(({ id, value }) => (value === null ? [[id, most.get(id)!] as const] : [])));
}
