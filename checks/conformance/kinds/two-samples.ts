import {
  cliffsDelta,
  hodgesLehmannShift,
  rankBiserialInterval,
  rankSumExactTest,
  rankSumNormalTest,
  standardisedDifference,
  studentT,
  welchT,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type Result, type Tolerance } from '../agreement.ts';
import type { Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'two_sample.json';
/** R counts the exact distribution below this many people a sample, without ties. */
const R_EXACT_BELOW = 50;

type Reference = { id: string; x: (number | null)[]; y: (number | null)[] };
type Sample = readonly number[];

/** Two independent samples: tests, shifts and effect sizes against R, exactRankTests and effectsize. */
export const twoSamples: Kind = {
  name: 'two samples',
  groups: ['cases'],
  given: ['id', 'x', 'y'],
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const cases = readReference<{ cases: Reference[] }>(folder, FILE)?.cases ?? [];
    return cases.map((each) => {
      const x = each.x.filter((value) => value !== null);
      const y = each.y.filter((value) => value !== null);
      return {
        name: each.id,
        run: async (passOver) => disagreements(ofSamples(x, y), each, toleranceFor([...x, ...y]), passOver),
      };
    });
  },
};

function toleranceFor(values: Sample): (path: string) => Tolerance {
  const spread = Math.max(...values) - Math.min(...values);
  return (path) => {
    if (path.includes('hodges_lehmann')) return { relative: 0, absolute: 1e-3 * spread };
    // Its limits come from a numeric search that stops early.
    if (path.includes('effectsize')) return { relative: 1e-5, absolute: 1e-5 };
    return { relative: 1e-9, absolute: 1e-14 };
  };
}

function ofSamples(x: Sample, y: Sample): Result {
  const t = (test: typeof welchT): Result => {
    const found = test(x, y);
    return found && { t: found.t, df: found.df, p: found.p, ci95: [found.low, found.high] };
  };
  const delta = cliffsDelta(x, y);
  const size = orNothing(() => standardisedDifference(x, y));
  return {
    welch: orNothing(() => t(welchT)),
    student: orNothing(() => t(studentT)),
    mann_whitney: ofRanks(x, y, delta),
    cliffs_delta: delta,
    effectsize_pkg_cliffs: { delta, ci95_fisher: rankBiserialInterval(delta, x.length, y.length) },
    effectsize_pkg_hedges_g: size && { g: size.g, ci95: size.intervalOfG },
    effectsize_pkg_cohens_d: size && { d: size.d, ci95: size.intervalOfD },
  };
}

function ofRanks(x: Sample, y: Sample, delta: number): Result {
  const stat = ((delta + 1) / 2) * x.length * y.length;
  const untied = new Set([...x, ...y]).size === x.length + y.length;
  const countable = untied && x.length < R_EXACT_BELOW && y.length < R_EXACT_BELOW;
  // Where the reference has no exact p (more than 120 people) there is nothing to compare.
  const exact = x.length + y.length <= 120 ? rankSumExactTest(x, y) : undefined;
  const corrected = rankSumNormalTest(x, y, 0.5);
  const shift = hodgesLehmannShift(x, y);
  return {
    U_x: stat,
    r_default: { stat, p: countable ? exact : corrected },
    r_normal_cc: { stat, p: corrected },
    r_normal_nocc: { stat, p: rankSumNormalTest(x, y, 0) },
    exact_conditional_ties: { stat, p: exact },
    hodges_lehmann: shift.interval && { estimate: shift.estimate, ci95: shift.interval },
  };
}
