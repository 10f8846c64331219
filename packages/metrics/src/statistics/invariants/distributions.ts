import * as fc from 'fast-check';
import { betaQuantile } from '../beta-quantile.ts';
import { betaTails } from '../beta-tails.ts';
import { binomialCdf } from '../binomial-cdf.ts';
import { fQuantile } from '../f-quantile.ts';
import { fTails } from '../f-tails.ts';
import { gammaQuantile } from '../gamma-quantile.ts';
import { gammaTails } from '../gamma-tails.ts';
import { hedgesCorrection } from '../hedges-correction.ts';
import { logGamma } from '../log-gamma.ts';
import { noncentralTCdf } from '../noncentral-t-cdf.ts';
import { noncentralTLimits } from '../noncentral-t-limits.ts';
import { normalCdf } from '../normal-cdf.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { poissonCdf } from '../poisson-cdf.ts';
import { rankSumTails } from '../rank-sum-tails.ts';
import { signedRankCdf } from '../signed-rank-cdf.ts';
import { studentizedRangeTail } from '../studentized-range-tail.ts';
import { tCdf } from '../t-cdf.ts';
import { tQuantile } from '../t-quantile.ts';
import { counted, degrees, inside, positive, probability, real } from './inputs.ts';
import { law, mirrored, near, shuffled, type Laws } from './law.ts';

// Below one half the quantile lies nearer to 1 than numbers can tell.
const wide = positive.map((x) => x + 0.5);
const shape = fc.tuple(wide, wide);
const dfs = fc.tuple(degrees, degrees);
const ranks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 });

export const distributions: Readonly<Record<string, Laws>> = {
  normalCdf: {
    'is the rest on the other side': law(real, (x) => near(normalCdf(-x), 1 - normalCdf(x), 1e-14)),
    rises: law(real, (x) => normalCdf(x + 0.01) > normalCdf(x)),
  },
  normalQuantile: {
    'turns with the side': law(inside, (p) => near(normalQuantile(1 - p), -normalQuantile(p), 1e-9)),
    'is undone by the distribution': law(inside, (p) => near(normalCdf(normalQuantile(p)), p, 1e-12)),
  },
  tCdf: {
    'is the rest on the other side': law(fc.tuple(real, degrees), ([t, df]) =>
      near(tCdf(-t, df), 1 - tCdf(t, df), 1e-12),
    ),
  },
  tQuantile: {
    'turns with the side': law(fc.tuple(inside, degrees), ([p, df]) =>
      near(tQuantile(1 - p, df), -tQuantile(p, df), 1e-8),
    ),
    'is undone by the distribution': law(fc.tuple(inside, degrees), ([p, df]) =>
      near(tCdf(tQuantile(p, df), df), p, 1e-10),
    ),
  },
  betaTails: {
    'exchanges its tails from the other end': law(fc.tuple(probability, shape), ([x, [a, b]]) => {
      const [one, other] = [betaTails(x, a, b), betaTails(1 - x, b, a)];
      return near([other.upper, other.lower], [one.lower, one.upper], 1e-9);
    }),
    'has two tails that make one': law(fc.tuple(probability, shape), ([x, [a, b]]) => {
      const { lower, upper } = betaTails(x, a, b);
      return near(lower + upper, 1, 1e-12);
    }),
  },
  betaQuantile: {
    'counts from the other end when the shapes change places': law(fc.tuple(inside, shape), ([p, [a, b]]) =>
      near(betaQuantile(1 - p, b, a), 1 - betaQuantile(p, a, b), 1e-8),
    ),
    'is undone by the distribution': law(fc.tuple(inside, shape), ([p, [a, b]]) =>
      near(betaTails(betaQuantile(p, a, b), a, b).lower, p, 1e-8),
    ),
  },
  gammaTails: {
    'has two tails that make one': law(fc.tuple(positive, positive), ([x, k]) => {
      const { lower, upper } = gammaTails(x, k);
      return near(lower + upper, 1, 1e-12);
    }),
  },
  gammaQuantile: {
    'is undone by the distribution': law(fc.tuple(inside, positive), ([p, k]) =>
      near(gammaTails(gammaQuantile(p, k), k).lower, p, 1e-9),
    ),
  },
  fTails: {
    'exchanges its tails when the ratio is turned over': law(fc.tuple(positive, dfs), ([f, [m, n]]) => {
      const [one, other] = [fTails(f, m, n), fTails(1 / f, n, m)];
      return near([other.upper, other.lower], [one.lower, one.upper], 1e-9);
    }),
  },
  fQuantile: {
    'is turned over with the degrees of freedom': law(fc.tuple(inside, dfs), ([p, [m, n]]) =>
      near(1 / fQuantile(1 - p, n, m), fQuantile(p, m, n), 1e-7),
    ),
  },
  binomialCdf: {
    'counts from the other end when yes and no change places': law(
      fc.tuple(counted, probability),
      ([{ successes, n }, p]) =>
        near(
          binomialCdf(successes, n, p),
          1 - (successes === n ? 0 : binomialCdf(n - successes - 1, n, 1 - p)),
          1e-9,
        ),
    ),
  },
  poissonCdf: {
    'is a tail of the waiting time': law(fc.tuple(fc.nat(60), positive), ([x, m]) =>
      near(poissonCdf(x, m), gammaTails(m, x + 1).upper, 1e-10),
    ),
    'falls as the mean rises': law(
      fc.tuple(fc.nat(60), positive),
      ([x, m]) => poissonCdf(x, m + 1) <= poissonCdf(x, m),
    ),
  },
  logGamma: {
    'grows by the logarithm from one to the next': law(positive, (x) =>
      near(logGamma(x + 1), logGamma(x) + Math.log(x), 1e-12),
    ),
  },
  hedgesCorrection: {
    'is below 1 and nearer to it with more people': law(degrees, (df) => {
      const [few, more] = [hedgesCorrection(df + 1), hedgesCorrection(df + 2)];
      return few > 0 && few < more && more < 1;
    }),
  },
  noncentralTCdf: {
    'is the rest on the other side of both': law(fc.tuple(real, degrees, real), ([t, df, delta]) =>
      near(noncentralTCdf(-t, df, -delta), 1 - noncentralTCdf(t, df, delta), 1e-10),
    ),
    'is the central one where nothing is off': law(fc.tuple(real, degrees), ([t, df]) =>
      near(noncentralTCdf(t, df, 0), tCdf(t, df), 1e-10),
    ),
  },
  noncentralTLimits: {
    'turns with t': law(fc.tuple(real, degrees), ([t, df]) =>
      near(noncentralTLimits(-t, df), mirrored(noncentralTLimits(t, df)), 1e-8),
    ),
  },
  rankSumTails: {
    'does not depend on the order of ranks': law(fc.tuple(ranks, fc.nat()), ([all, seed]) =>
      near(rankSumTails(shuffled(all, seed), 1, all[0] as number), rankSumTails(all, 1, all[0] as number)),
    ),
    'exchanges its tails for the other sample': law(ranks, (all) => {
      const [first, total] = [all[0] as number, all.reduce((a, b) => a + b, 0)];
      const [one, other] = [rankSumTails(all, 1, first), rankSumTails(all, all.length - 1, total - first)];
      return near([other.upper, other.lower], [one.lower, one.upper]);
    }),
  },
  signedRankCdf: {
    'counts from the other end when signs turn': law(
      fc.integer({ min: 1, max: 20 }).chain((n) => fc.tuple(fc.constant(n), fc.nat((n * (n + 1)) / 2 - 1))),
      ([n, v]) => near(signedRankCdf(v, n), 1 - signedRankCdf((n * (n + 1)) / 2 - v - 1, n)),
    ),
  },
  studentizedRangeTail: {
    'is that of a t test between two groups': law(
      fc.tuple(
        positive.map((q) => q / 10),
        fc.integer({ min: 12, max: 40 }),
      ),
      ([q, df]) => near(studentizedRangeTail(q, 2, df), 2 * tCdf(-q / Math.SQRT2, df), 1e-10),
    ),
  },
};
