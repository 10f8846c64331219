import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  betaQuantile,
  betaTails,
  binomialCdf,
  fQuantile,
  fTails,
  gammaQuantile,
  gammaTails,
  logGamma,
  noncentralTCdf,
  normalCdf,
  normalQuantile,
  poissonCdf,
  rankSumTails,
  signedRankCdf,
  studentizedRangeTail,
  tCdf,
  tQuantile,
} from '@hirogeru/metrics/statistics';
import type { Kind } from '../kind.ts';

const FILE = 'special_functions.csv';
/** Values below this are at the edge of what a double holds. */
const SMALLEST = 1e-290;

const ranksTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

type Arguments = [a: number, b: number, c: number, lower: boolean];
const FUNCTIONS: Record<string, (...args: Arguments) => number> = {
  qnorm: (p) => normalQuantile(p),
  qt: (p, df) => tQuantile(p, df),
  qchisq: (p, df) => 2 * gammaQuantile(p, df / 2),
  pnorm: (x, _b, _c, lower) => normalCdf(lower ? x : -x),
  pt: (t, df) => tCdf(t, df),
  pchisq: (x, df, _c, lower) => gammaTails(x / 2, df / 2)[lower ? 'lower' : 'upper'],
  pbeta: (x, a, b, lower) => betaTails(x, a, b)[lower ? 'lower' : 'upper'],
  qbeta: (p, a, b) => betaQuantile(p, a, b),
  pgamma: (x, shape, _c, lower) => gammaTails(x, shape)[lower ? 'lower' : 'upper'],
  qgamma: (p, shape) => gammaQuantile(p, shape),
  lgamma: (x) => logGamma(x),
  pf: (f, df1, df2, lower) => fTails(f, df1, df2)[lower ? 'lower' : 'upper'],
  qf: (p, df1, df2) => fQuantile(p, df1, df2),
  ptukey: (q, groups, df, lower) => {
    const tail = studentizedRangeTail(q, groups, df);
    return lower ? 1 - tail : tail;
  },
  psignrank: (v, n) => signedRankCdf(v, n),
  pwilcox: (u, m, n) => rankSumTails(ranksTo(m + n), m, u + (m * (m + 1)) / 2).lower,
  pbinom: (x, n, p) => binomialCdf(x, n, p),
  ppois: (x, m) => poissonCdf(x, m),
  pt_nc: (t, df, delta) => noncentralTCdf(t, df, delta),
};

/** Distribution functions and quantiles against R: one case a line. */
export const specialFunctions: Kind = {
  name: 'special functions',
  files: (folder) => (existsSync(join(folder, FILE)) ? [FILE] : []),
  async cases(folder) {
    if (!existsSync(join(folder, FILE))) return [];
    const [, ...lines] = readFileSync(join(folder, FILE), 'utf8').trim().split('\n');
    return lines.map((line) => ({ name: line, run: async () => differences(line) }));
  },
};

function differences(line: string): string[] {
  const [name = '', a, b, c, lower, value] = line.split(',');
  const wanted = Number(value);
  const evaluate = FUNCTIONS[name];
  if (!evaluate) return ['no such function here'];
  if (Math.abs(wanted) < SMALLEST && wanted !== 0) return [];
  const found = evaluate(Number(a), Number(b), Number(c), lower === '1');
  const allowed = Math.max(1e-10 * Math.abs(wanted), errorOfReference(name, wanted, Number(b), Number(c)));
  return Math.abs(found - wanted) <= allowed ? [] : [`found ${found}`];
}

/** Where R 4.2 is itself further off than 1e-10; mpmath and scipy side with the exact value in each case tried. */
function errorOfReference(name: string, wanted: number, b: number, c: number): number {
  if (name === 'pt_nc') return 1e-9;
  // R takes (1/quantile of beta − 1)·df2/df1, which cancels where F is small.
  if (name === 'qf') return (2 * Number.EPSILON * c) / b;
  // AS 190 loses digits with few degrees of freedom: at 2 it is off by 1e-4, as 2·(1 − T(q/√2)) for two groups shows.
  if (name === 'ptukey') return c < 5 ? 2e-4 : Math.max(1e-6 * wanted, 1e-7);
  return 0;
}
