import {
  bcaInterval,
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  jackknifeAcceleration,
  mean,
  percentileInterval,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type PassOver, type Result } from '../agreement.ts';
import type { Case, Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'adjust_bootstrap.json';
const SEED = 20_261_124;

type Spread = { mean_lo: number | null; mean_hi: number | null } & Record<
  'min_lo' | 'max_lo' | 'min_hi' | 'max_hi' | 'sd_lo' | 'sd_hi',
  number | null
>;
type Bootstrap = { x: number[]; R: number; acceleration: number | null; bca95: Spread; percentile95: Spread };
type Adjustment = { p: (number | null)[] } & Record<string, (number | null)[]>;
type Reference = { p_adjust: Adjustment[]; bootstrap: Bootstrap[] };

const METHODS = { holm, BH: benjaminiHochberg, BY: benjaminiYekutieli, hochberg, bonferroni };

/** Corrections of several p values, and bootstrap intervals within what R's own seeds differ. */
export const corrections: Kind = {
  name: 'corrections and bootstrap',
  groups: ['p_adjust', 'bootstrap'],
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const file = readReference<Reference>(folder, FILE);
    if (!file) return [];
    return [
      ...file.p_adjust.map((each, at): Case => ({
        name: `p values ${at}`,
        run: async (passOver) => adjusted(each, passOver),
      })),
      ...file.bootstrap.map((each, at): Case => ({
        name: `bootstrap ${at}`,
        run: async (passOver) => resampled(each, passOver),
      })),
    ];
  },
};

// A missing p is no test: it is left out and stays missing.
function adjusted(wanted: Adjustment, passOver: PassOver): string[] {
  for (const name of Object.keys(wanted)) if (name !== 'p' && !(name in METHODS)) passOver(name);
  const known = (ps: readonly (number | null)[]): number[] => ps.filter((p) => p !== null);
  return Object.entries(METHODS).flatMap(([name, correct]) =>
    disagreements(
      correct(known(wanted.p)),
      known(wanted[name] ?? []),
      () => ({ relative: 1e-12, absolute: 0 }),
      passOver,
      name,
    ),
  );
}

function resampled({ x, R, acceleration, bca95, percentile95 }: Bootstrap, passOver: PassOver): string[] {
  const resampling = { replicates: R, seed: SEED };
  const found: Result = { acceleration: orNothing(() => jackknifeAcceleration(x, mean)) };
  const wanted = { acceleration: acceleration ?? 'NaN' };
  return [
    ...disagreements(found, wanted, () => ({ relative: 1e-9, absolute: 1e-12 }), passOver),
    ...outside(
      'bca',
      orNothing(() => bcaInterval(x, mean, resampling)),
      bca95,
      x.length,
    ),
    ...outside(
      'percentile',
      orNothing(() => percentileInterval(x, mean, resampling)),
      percentile95,
      x.length,
    ),
  ];
}

function outside(name: string, found: [number, number] | null, spread: Spread, n: number): string[] {
  const { mean_lo: low, mean_hi: high } = spread;
  if (low === null || high === null) return found === null ? [] : [`${name} is undefined`];
  if (found === null) return [`${name} has no result`];
  const width = n <= 5 ? (high - low) / 4 : 0;
  return (['lo', 'hi'] as const).flatMap((end, at) => {
    const limit = found[at] as number;
    const centre = at === 0 ? low : high;
    const sd = spread[`sd_${end}`] ?? 0;
    const within =
      limit >= (spread[`min_${end}`] ?? 0) - 2 * sd && limit <= (spread[`max_${end}`] ?? 0) + 2 * sd;
    return within || Math.abs(limit - centre) <= Math.max(4 * sd, width)
      ? []
      : [`${name} ${end} ${limit}, not ${centre}`];
  });
}
