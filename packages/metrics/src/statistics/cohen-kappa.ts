import { marginsOf, type CountTable } from './count-table.ts';
import { normalQuantile } from './normal-quantile.ts';

export type CohenKappa = {
  /** −1..1, 1 = always agreed, 0 = as chance would. */
  readonly kappa: number;
  readonly variance: number;
  /** kappa ± z·standard error, kept within −1..1. */
  readonly low: number;
  readonly high: number;
  /** Share agreed upon, and share expected by chance. */
  readonly agreement: number;
  readonly chance: number;
};

/**
 * Cohen's kappa: agreement of two raters beyond chance, with its large-sample interval.
 * @param table  one category a row for the first rater and a column for the second, square
 * @param level  confidence, 0..1 exclusive
 * @returns null when nobody was rated or both raters used one and the same category only
 * @throws RangeError when the table is not square or no table of counts
 * @source Cohen (1960), Educ. Psychol. Meas. 20(1), 37–46, doi:10.1177/001316446002000104; variance: Fleiss, Cohen &
 *         Everitt (1969), Psychol. Bull. 72(5), 323–327, doi:10.1037/h0028106
 * @checked ../shared/reference/reliability.json and tables.json, from R's psych 2.2 `cohen.kappa`
 * @coverage % at n = 5, 10, 24, 100: 66.2 · 87.0 · 91.8 · 94.1 (two raters, 3 categories, kappa 0.3–0.8)
 */
export function cohenKappa(table: CountTable, level = 0.95): CohenKappa | null {
  const { rows, columns, total } = marginsOf(table);
  if (rows.length !== columns.length) throw new RangeError('as many rows as columns');
  if (total === 0) return null;
  const first = rows.map((count) => count / total);
  const second = columns.map((count) => count / total);
  const shares = table.map((row) => row.map((count) => count / total));
  const sum = (of: (i: number, j: number) => number): number =>
    shares.reduce((all, row, i) => all + row.reduce((part, share, j) => part + share * of(i, j), 0), 0);
  const agreement = sum((i, j) => (i === j ? 1 : 0));
  const chance = first.reduce((all, share, i) => all + share * (second[i] as number), 0);
  if (1 - chance < 1e-15) return null;
  const kappa = (agreement - chance) / (1 - chance);
  const spread = sum((i, j) =>
    i === j
      ? (1 - chance - ((first[i] as number) + (second[i] as number)) * (1 - agreement)) ** 2
      : ((1 - agreement) * ((second[i] as number) + (first[j] as number))) ** 2,
  );
  const offset = (agreement * chance - 2 * chance + agreement) ** 2;
  // Below 1e-15 the difference is rounding.
  const left = spread - offset < 1e-15 ? 0 : spread - offset;
  const variance = left / (total * (1 - chance) ** 4);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  return {
    kappa,
    variance,
    low: Math.max(-1, kappa - half),
    high: Math.min(1, kappa + half),
    agreement,
    chance,
  };
}
