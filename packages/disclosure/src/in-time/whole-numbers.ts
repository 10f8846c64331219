import { problem, Refused } from '@hirogeru/store/contracts';
import { connectedColumns } from '../linear-system.ts';
import { loadSolver, Programme, type SolverRow } from '../solver.ts';

// Work, not time: the same past on every machine.
const NODES = 2000;

/**
 * Whole numbers in all columns that fit all rows, with the least sum of gaps: withheld numbers of 1 and more, gaps of 0 and more.
 * @param mayBeZero  withheld numbers that may be 0 as well
 * @throws Refused E_UNSAFE_RELEASE when nothing fits
 */
export async function wholeNumbers(
  names: readonly string[],
  rows: readonly SolverRow[],
  mayBeZero: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const highs = await loadSolver();
  const found = new Map<string, number>();
  const linked = rows.map(({ columns, values }) => ({ columns, signs: values }));
  const groups = connectedColumns(names.length, linked);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((each) => [each, index] as const)));
  const own = Map.groupBy(rows, ({ columns }) => groupOf.get(columns[0]!));
  groups.forEach((group, index) => {
    const place = new Map(group.map((each, at) => [each, at]));
    const programme = new Programme(
      highs,
      { lower: group.map((each) => least(names[each]!, mayBeZero)), upper: group.map(() => Infinity) },
      (own.get(index) ?? []).map((row) => ({ ...row, columns: row.columns.map((each) => place.get(each)!) })),
    );
    programme.makeInteger(NODES, 0);
    const answer = programme.minimise(group.map((each) => (isGap(names[each]!) ? 1 : 0)));
    programme.dispose();
    if (answer.kind !== 'optimal' && answer.kind !== 'incumbent')
      throw new Refused(problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells: group.length }));
    group.forEach((each, at) => found.set(names[each]!, Math.round(answer.values[at]!)));
  });
  return found;
}

/** A column for what a number is less later on than it was. */
export const gapName = (row: number): string => `fewer ${row}`;
const isGap = (name: string): boolean => name.startsWith('fewer ');
// Zeros are shown (ADR 0025), but of answers that are withheld whole.
const least = (name: string, mayBeZero: ReadonlySet<string>): number =>
  isGap(name) || mayBeZero.has(name) ? 0 : 1;
