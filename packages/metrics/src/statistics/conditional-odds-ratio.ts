import type { CountTable } from './count-table.ts';
import { firstCellDistribution } from './first-cell-distribution.ts';
import { monotoneCrossing } from './monotone-crossing.ts';

export type OddsRatio = { readonly ratio: number; readonly low: number; readonly high: number };

/** Logarithms of odds ratios beyond this are not looked for. */
const REACH = 60;

/**
 * Odds ratio of a table of two rows and two columns given its margins: likeliest value with its exact interval.
 * @param table  [[a, b], [c, d]]
 * @param level  confidence, 0..1 exclusive; each limit that is not 0 or Infinity leaves half of the error
 * @returns 0..Infinity; null when a margin is empty
 * @throws RangeError when the table is not two by two or no table of counts
 * @source Fisher (1935), J. R. Stat. Soc. 98(1), 39–82, doi:10.2307/2342435; Cornfield (1956)
 * @checked ../shared/reference/fisher_or.json, solved with scipy on the log scale
 * @coverage % at n = 5, 10, 24, 100: 99.5 · 98.6 · 97.2 · 96.7 (two shares of 10–90 %, n each)
 */
export function conditionalOddsRatio(table: CountTable, level = 0.95): OddsRatio | null {
  const { cells, logWeights } = firstCellDistribution(table);
  const first = cells[0] as number;
  const last = cells[cells.length - 1] as number;
  if (first === last) return null;
  const a = (table[0] as readonly number[])[0] as number;
  const tail = (1 - level) / 2;
  const at = (logRatio: number): number[] => {
    const logs = logWeights.map((weight, index) => weight + logRatio * (cells[index] as number));
    const top = logs.reduce((most, each) => Math.max(most, each), -Infinity);
    const weights = logs.map((each) => Math.exp(each - top));
    const all = weights.reduce((sum, each) => sum + each, 0);
    return weights.map((each) => each / all);
  };
  const expect = (logRatio: number, of: (cell: number) => number): number =>
    at(logRatio).reduce((sum, chance, index) => sum + chance * of(cells[index] as number), 0);
  const solve = (falls: (logRatio: number) => number, value: number): number =>
    Math.exp(monotoneCrossing(falls, value, -REACH, REACH));
  return {
    ratio: a === first ? 0 : a === last ? Infinity : solve((log) => -expect(log, (cell) => cell), -a),
    low: a === first ? 0 : solve((log) => -expect(log, (cell) => (cell >= a ? 1 : 0)), -tail),
    high: a === last ? Infinity : solve((log) => expect(log, (cell) => (cell <= a ? 1 : 0)), tail),
  };
}
