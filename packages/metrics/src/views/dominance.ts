import { TOTAL } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';

/** One office gives more of a sum than this, or two give more than that: the sum tells of them. */
const ONE = 0.6;
const TWO = 0.8;

/**
 * Whether a sum is given away by who gives most of it: one above 60 %, or two above 80 %.
 * @param parts  what each gives, ≥ 0, in any order
 * With both, whoever gives the second most is wrong about the first by a third of it at least (p % rule with p = 33).
 * @source domain practice for establishments; Hundepool et al. (2012), Statistical Disclosure Control, ch. 4
 */
export function isDominated(parts: readonly number[]): boolean {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return false;
  const [first = 0, second = 0] = parts.toSorted((a, b) => b - a);
  return first / total > ONE || (first + second) / total > TWO;
}

/** Whether hours at a crossing of two dimensions of the logs tell of one office or two. */
export async function dominatedHours(
  store: CellStore,
  scope: string,
  [row, column]: readonly [string, string],
): Promise<(row: string, column: string) => boolean> {
  const cells = await store.cells({ scope, population: 'activities', dimensions: [row, column, 'person'] });
  const given = new Map<string, Map<string, number>>();
  for (const { keys, minutes } of cells) {
    const office = keys['person'] ?? '';
    for (const a of [keys[row] ?? '', TOTAL])
      for (const b of [keys[column] ?? '', TOTAL]) {
        const at = JSON.stringify([a, b]);
        const own = given.get(at) ?? new Map<string, number>();
        given.set(at, own.set(office, (own.get(office) ?? 0) + minutes));
      }
  }
  return (a, b) =>
    isDominated([...(given.get(JSON.stringify([a, b])) ?? new Map<string, number>()).values()]);
}
