import {
  changeStandardisers,
  correlationInterval,
  correlationTest,
  hedgesCorrection,
  hodgesLehmannPaired,
  kendallExactTest,
  kendallNormalTest,
  kendallTauB,
  matchedRankBiserial,
  mean,
  median,
  normalCdf,
  pairedT,
  pearsonCorrelation,
  signTest,
  signedRankNormalTest,
  spearmanCorrelation,
  spearmanExactTest,
  standardisedChange,
  tCdf,
  wilcoxonSignedRank,
  wilcoxonSignedRankPratt,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type Result, type Tolerance } from '../agreement.ts';
import type { Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'paired.json';
/** R counts the exact distribution below this many people without ties and zeros. */
const R_EXACT_BELOW = 50;

type Reference = {
  id: string;
  before: (number | null)[];
  after: (number | null)[];
  effect?: { r: number | null } & Record<string, unknown>;
};
type Pairs = readonly (readonly [number, number])[];

/** Paired scores: tests, effect sizes and correlations against R, coin, exactRankTests and effectsize. */
export const paired: Kind = {
  name: 'paired scores',
  groups: ['cases'],
  given: ['id', 'before', 'after', 'has_tied_absdiff'],
  uncompared: { 'effect.J_approx': 'the exact correction is used, not its approximation' },
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const cases = readReference<{ cases: Reference[] }>(folder, FILE)?.cases ?? [];
    return cases.map((each) => ({
      name: each.id,
      run: async (passOver) => disagreements(ofCase(each), comparable(each), toleranceFor(each), passOver),
    }));
  },
};

// R divides by zero where we say that there is no effect size; where both times move as one, its d_rm is rounding.
function comparable(each: Reference): object {
  if (!each.effect) return each;
  const effect = JSON.parse(
    JSON.stringify(each.effect).replaceAll(/"-?Inf"/g, '"NaN"'),
  ) as Reference['effect'];
  if ((each.effect.r ?? 0) > 1 - 1e-12) delete (effect as Record<string, unknown>)['rm'];
  return { ...each, effect };
}

function toleranceFor({ id, before, after }: Reference): (path: string) => Tolerance {
  const values = [...before, ...after].filter((value) => value !== null);
  const spread = Math.max(...values) - Math.min(...values);
  const relative = /1e9/.test(id) ? 1e-6 : 1e-9;
  return (path) => {
    if (path.includes('hodges_lehmann')) return { relative: 0, absolute: 1e-3 * spread };
    if (path.includes('effectsize')) return { relative: id === 'outlier' ? 1e-3 : 1e-5, absolute: 1e-5 };
    if (path.includes('_nct')) return { relative: 1e-6, absolute: 1e-9 };
    return { relative, absolute: 1e-14 };
  };
}

function ofCase({ before, after }: Reference): Result {
  const pairs: Pairs = before.flatMap((x, at) => {
    const y = after[at] ?? null;
    return x === null || y === null ? [] : [[x, y] as const];
  });
  const differences = pairs.map(([x, y]) => y - x);
  const moved = differences.filter((difference) => difference !== 0);
  const signs = signTest(differences);
  return {
    n: pairs.length,
    n_nonzero: moved.length,
    mean_diff: orNothing(() => mean(differences)),
    median_diff: orNothing(() => median(differences)),
    t_test: orNothing(() => ofT(differences)),
    wilcoxon: ofRanks(differences),
    sign_test: { pos: signs.positive, neg: signs.negative, p: signs.p },
    rank_biserial_paired: matchedRankBiserial(differences),
    effect: orNothing(() => ofEffects(pairs, differences)),
    pearson: orNothing(() => ofPearson(pairs)),
    spearman: orNothing(() => ofSpearman(pairs)),
    kendall_tau_b: orNothing(() => ofKendall(pairs)),
  };
}

function ofT(differences: readonly number[]): Result {
  const found = pairedT(differences);
  if (!found) return null;
  const wide = pairedT(differences, 0.99);
  const { t, df, p, low, high } = found;
  return { t, df, p, ci95: [low, high], p_greater: tCdf(-t, df), ci99: wide && [wide.low, wide.high] };
}

function ofRanks(differences: readonly number[]): Result {
  const dropped = wilcoxonSignedRank(differences);
  const pratt = wilcoxonSignedRankPratt(differences);
  const moved = differences.filter((difference) => difference !== 0);
  const untied = moved.length === differences.length && new Set(moved.map(Math.abs)).size === moved.length;
  const corrected = signedRankNormalTest(differences, 0.5);
  const v = dropped?.v ?? 0;
  const normal = (z: number | undefined): Result => z !== undefined && { z, p: 2 * normalCdf(-Math.abs(z)) };
  const shift = hodgesLehmannPaired(differences);
  return {
    V_dropzero: v,
    r_default: dropped && { stat: v, p: untied && moved.length < R_EXACT_BELOW ? dropped.p : corrected },
    r_normal_cc: dropped && { stat: v, p: corrected },
    r_normal_nocc: dropped && { stat: v, p: signedRankNormalTest(differences, 0) },
    exact_conditional_ties: dropped && { stat: v, p: dropped.p },
    hodges_lehmann: shift && { estimate: shift.estimate, ci95: shift.interval },
    coin_pratt: pratt && normal(pratt.z),
    coin_wilcoxon: dropped && normal(dropped.z),
  };
}

function ofEffects(pairs: Pairs, differences: readonly number[]): Result {
  const by = changeStandardisers(pairs.map(([before, after]) => ({ before, after })));
  const effect = (standardiser: number | null): Result => {
    const found = standardisedChange(differences, standardiser);
    if (!found) return { d: null, g: null, d_ci95_nct: null, g_ci95_nct: null };
    return { d: found.d, g: found.g, d_ci95_nct: found.intervalOfD, g_ci95_nct: found.intervalOfG };
  };
  const z = standardisedChange(differences, by.differences);
  return {
    sd_before: by.before,
    sd_after: by.after,
    sd_diff: by.differences,
    r: pearsonCorrelation(pairs),
    J_exact: hedgesCorrection(pairs.length - 1),
    z: effect(by.differences),
    av_mean_sd: effect(by.average),
    av_rms_sd: effect(by.rootMeanSquare),
    rm: effect(by.repeatedMeasures),
    glass_before: effect(by.before),
    effectsize_pkg_dz: z && { d: z.d, ci95: z.intervalOfD },
    effectsize_pkg_gz: z && { g: z.g, ci95: z.intervalOfG },
  };
}

function ofPearson(pairs: Pairs): Result {
  if (pairs.length < 3) throw new RangeError('R refuses fewer than three pairs');
  const r = pearsonCorrelation(pairs);
  return r === null
    ? null
    : { r, p: correlationTest(r, pairs.length), ci95: correlationInterval(r, pairs.length) };
}

const hasTies = (pairs: Pairs): boolean =>
  new Set(pairs.map(([x]) => x)).size < pairs.length || new Set(pairs.map(([, y]) => y)).size < pairs.length;

function ofSpearman(pairs: Pairs): Result {
  const rho = spearmanCorrelation(pairs);
  if (rho === null) return null;
  const approximate = orNothing(() => correlationTest(rho, pairs.length));
  return {
    rho,
    p_r_default: hasTies(pairs) ? approximate : spearmanExactTest(rho, pairs.length),
    p_t_approx: approximate,
  };
}

function ofKendall(pairs: Pairs): Result {
  const found = kendallTauB(pairs);
  if (!found) return null;
  const normal = orNothing(() => kendallNormalTest(pairs));
  const exact = pairs.length < R_EXACT_BELOW && !hasTies(pairs);
  return {
    tau: found.tau,
    p_r_default: exact ? kendallExactTest(found.s, pairs.length) : normal,
    p_normal: normal,
  };
}
