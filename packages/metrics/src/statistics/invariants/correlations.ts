import * as fc from 'fast-check';
import { kendallExactTest } from '../kendall-exact-test.ts';
import { kendallNormalTest } from '../kendall-normal-test.ts';
import { kendallTauB } from '../kendall-tau-b.ts';
import { pearsonCorrelation, type Pair } from '../pearson-correlation.ts';
import { spearmanCorrelation } from '../spearman-correlation.ts';
import { spearmanExactTest } from '../spearman-exact-test.ts';
import { pairs } from './inputs.ts';
import { anyOrder, law, near, same, twice, type Laws } from './law.ts';

const exchanged = (input: readonly Pair[]): [number, number][] => input.map(([x, y]) => [y, x]);
const turned = (input: readonly Pair[]): [number, number][] => input.map(([x, y]) => [x, -y]);
const otherUnit = (input: readonly Pair[]): [number, number][] =>
  input.map(([x, y]) => [4 * x - 30, 2 * y + 8]);
const bent = (input: readonly Pair[]): [number, number][] => input.map(([x, y]) => [x ** 3, y ** 3 + y]);

const correlation = (of: (input: readonly Pair[]) => number | null): Laws => ({
  'does not depend on the order': anyOrder(of, pairs),
  'does not depend on which is first': same(of, pairs, exchanged),
  'turns with one side': same(of, pairs, turned, (r) => r && -r),
  'has no origin and no unit': same(of, pairs, otherUnit),
  'is the same of everybody twice': same(of, pairs, twice),
});
const byRanks = (of: (input: readonly Pair[]) => number | null): Laws => ({
  ...correlation(of),
  'knows nothing but the order of the values': same(of, pairs, bent),
});

// Up to seven every order is counted, and quickly; from ten on the series is used.
const size = fc.oneof(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 10, max: 14 }));
/** Spearman's correlation that ranks without ties can have. */
const untied = size.chain((n) =>
  fc
    .shuffledSubarray(
      Array.from({ length: n }, (_, at) => at),
      { minLength: n },
    )
    .map((order) => ({ n, rho: spearmanCorrelation(order.map((y, x) => [x, y])) ?? 0 })),
);

export const correlations: Readonly<Record<string, Laws>> = {
  pearsonCorrelation: correlation(pearsonCorrelation),
  spearmanCorrelation: byRanks(spearmanCorrelation),
  kendallTauB: byRanks((input) => kendallTauB(input)?.tau ?? null),
  kendallNormalTest: {
    'does not depend on the order': anyOrder(kendallNormalTest, pairs),
    'does not depend on which is first': same(kendallNormalTest, pairs, exchanged),
    'is the same when one side turns': same(kendallNormalTest, pairs, turned),
    'knows nothing but the order of the values': same(kendallNormalTest, pairs, bent),
  },
  kendallExactTest: {
    'is the same when one side turns': law(
      size.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: (n * (n - 1)) / 2 }))),
      ([n, discordant]) => {
        const s = (n * (n - 1)) / 2 - 2 * discordant;
        return near(kendallExactTest(s, n), kendallExactTest(-s, n));
      },
    ),
  },
  spearmanExactTest: {
    'is the same when one side turns': law(untied, ({ n, rho }) =>
      near(spearmanExactTest(rho, n), spearmanExactTest(-rho, n)),
    ),
  },
};
