import * as fc from 'fast-check';
import { changeBeyond } from '../change-beyond.ts';
import { changeStandardisers } from '../change-standardisers.ts';
import { correlationInterval } from '../correlation-interval.ts';
import { correlationTest } from '../correlation-test.ts';
import { hedgesGAv, type PairedScores } from '../hedges-g-av.ts';
import { hodgesLehmannPaired } from '../hodges-lehmann-paired.ts';
import { matchedRankBiserial } from '../matched-rank-biserial.ts';
import { mcnemarTest } from '../mcnemar-test.ts';
import { pairedT } from '../paired-t.ts';
import { partlyMatchedT, type PartlyMatched } from '../partly-matched-t.ts';
import { reliableChangeThreshold } from '../reliable-change-threshold.ts';
import { signTest } from '../sign-test.ts';
import { signedRankNormalTest } from '../signed-rank-normal-test.ts';
import { standardDeviation } from '../standard-deviation.ts';
import { standardisedChange } from '../standardised-change.ts';
import { wilcoxonSignedRank, wilcoxonSignedRankPratt } from '../wilcoxon-signed-rank-pratt.ts';
import { inside, plus, positive, scores, steps, times } from './inputs.ts';
import { anyOrder, law, mirrored, near, same, shuffled, twice, type Laws } from './law.ts';

const turned = times(-1);
const swapped = (pairs: readonly PairedScores[]): PairedScores[] =>
  pairs.map(({ before, after }) => ({ before: after, after: before }));
/** Another order, origin and unit at once. */
const rewritten = (pairs: readonly PairedScores[]): PairedScores[] =>
  shuffled(pairs, 11).map(({ before, after }) => ({ before: 4 * before - 20, after: 4 * after - 20 }));

const ofT = (x: readonly number[]) => {
  const found = pairedT(x);
  return found && [found.difference, found.low, found.high];
};
const change = (x: readonly number[]) => standardisedChange(x, standardDeviation(x));
const lehmann = (x: readonly number[]) => {
  const found = hodgesLehmannPaired(x);
  return found && { estimate: found.estimate, interval: found.interval };
};

const signedRanks = (of: typeof wilcoxonSignedRank): Laws => ({
  'does not depend on the order': anyOrder(of, steps),
  'has no unit': same(of, steps, times(3)),
  'has the same p when both times change places, and z turned': law(steps, (x) => {
    const [one, other] = [of(x), of(turned(x))];
    return near(other?.p, one?.p) && (one === null || near(other?.z, -one.z));
  }),
});

const errors = fc.record({ deviation: positive, reliability: inside });
const partly = fc.record({ pairs: scores, onlyBefore: steps, onlyAfter: steps });
const ofPartly = (input: PartlyMatched) => {
  const found = partlyMatchedT(input);
  return (
    found && { difference: found.difference, ends: [found.low, found.high] as [number, number], p: found.p }
  );
};

export const paired: Readonly<Record<string, Laws>> = {
  pairedT: {
    'does not depend on the order': anyOrder(pairedT, steps),
    'moves with the differences': same(ofT, steps, plus(7), (found) => found && found.map((x) => x - 7)),
    'stretches with the differences': same(ofT, steps, times(3), (found) => found && found.map((x) => x / 3)),
    'turns when both times change places, with the same p': law(steps, (x) => {
      const [one, other] = [pairedT(x), pairedT(turned(x))];
      if (one === null || other === null) return one === other;
      const isTurned = near([other.low, other.high], mirrored([one.low, one.high])) && near(other.t, -one.t);
      return isTurned && near(other.difference, -one.difference) && near(other.p, one.p);
    }),
    'has the same difference of everybody twice': law(steps, (x) =>
      near(pairedT(twice(x))?.difference, pairedT(x)?.difference),
    ),
  },
  partlyMatchedT: {
    'does not depend on the order': same(ofPartly, partly, ({ pairs, onlyBefore, onlyAfter }) => ({
      pairs: shuffled(pairs, 3),
      onlyBefore: shuffled(onlyBefore, 4),
      onlyAfter: shuffled(onlyAfter, 5),
    })),
    'turns when both times change places': same(
      ofPartly,
      partly,
      ({ pairs, onlyBefore, onlyAfter }) => ({
        pairs: swapped(pairs),
        onlyBefore: onlyAfter,
        onlyAfter: onlyBefore,
      }),
      (found) => found && { difference: -found.difference, ends: mirrored(found.ends), p: found.p },
    ),
  },
  hedgesGAv: {
    'does not depend on order, origin and unit': same(hedgesGAv, scores, rewritten, undefined, 1e-7),
    'turns when both times change places': same(
      hedgesGAv,
      scores,
      swapped,
      (found) =>
        found && {
          g: -found.g,
          low: found.high === null ? null : -found.high,
          high: found.low === null ? null : -found.low,
        },
      1e-7,
    ),
  },
  standardisedChange: {
    'does not depend on order and unit': same(
      change,
      steps,
      (x) => shuffled(times(4)(x), 5),
      undefined,
      1e-7,
    ),
    'turns when both times change places': same(
      change,
      steps,
      turned,
      (found) =>
        found && {
          d: -found.d,
          g: -found.g,
          intervalOfD: mirrored(found.intervalOfD as [number, number] | null),
          intervalOfG: mirrored(found.intervalOfG as [number, number] | null),
        },
      1e-7,
    ),
  },
  changeStandardisers: {
    'does not depend on the order': anyOrder(changeStandardisers, scores),
    'stays when all scores move, and stretches with them': law(scores, (x) => {
      const [one, other] = [changeStandardisers(x), changeStandardisers(rewritten(x))];
      return Object.keys(one).every((key) => {
        const [a, b] = [one[key as keyof typeof one], other[key as keyof typeof one]];
        return a === null ? b === null : near((b ?? Number.NaN) / 4, a, 1e-6);
      });
    }),
    'exchanges before and after when both times change places': law(scores, (x) => {
      const [one, other] = [changeStandardisers(x), changeStandardisers(swapped(x))];
      return near([other.before, other.after, other.differences], [one.after, one.before, one.differences]);
    }),
  },
  changeBeyond: {
    'does not depend on the order': anyOrder((x) => changeBeyond(x, 2), steps),
    'has no unit': law(steps, (x) => near(changeBeyond(times(3)(x), 6), changeBeyond(x, 2))),
    'turns when both times change places': same(
      (x) => changeBeyond(x, 2),
      steps,
      turned,
      ({ up, within, down }) => ({ up: down, within, down: up }),
    ),
    'counts twice as many of everybody twice': law(steps, (x) => {
      const [one, two] = [changeBeyond(x, 2), changeBeyond(twice(x), 2)];
      return near([two.up, two.within, two.down], [2 * one.up, 2 * one.within, 2 * one.down]);
    }),
    'has fewer beyond a larger threshold': law(steps, (x) => {
      const [one, other] = [changeBeyond(x, 2), changeBeyond(x, 3)];
      return other.up <= one.up && other.down <= one.down && one.up + one.within + one.down === x.length;
    }),
  },
  reliableChangeThreshold: {
    'stretches with the scores': law(errors, ({ deviation, reliability }) =>
      near(
        reliableChangeThreshold({ deviation: 3 * deviation, reliability }),
        3 * reliableChangeThreshold({ deviation, reliability }),
      ),
    ),
    'falls as the scale gets surer': law(
      errors,
      ({ deviation, reliability }) =>
        reliableChangeThreshold({ deviation, reliability: (1 + reliability) / 2 }) <
        reliableChangeThreshold({ deviation, reliability }),
    ),
  },
  wilcoxonSignedRank: signedRanks(wilcoxonSignedRank),
  wilcoxonSignedRankPratt: signedRanks(wilcoxonSignedRankPratt),
  signedRankNormalTest: {
    'does not depend on the order': anyOrder((x) => signedRankNormalTest(x, 0.5), steps),
    'has no unit': same((x) => signedRankNormalTest(x, 0.5), steps, times(3)),
    'is the same when both times change places': same((x) => signedRankNormalTest(x, 0.5), steps, turned),
  },
  matchedRankBiserial: {
    'does not depend on the order': anyOrder(matchedRankBiserial, steps),
    'has no unit': same(matchedRankBiserial, steps, times(3)),
    'turns when both times change places': same(matchedRankBiserial, steps, turned, (r) => r && -r),
  },
  signTest: {
    'does not depend on the order': anyOrder(signTest, steps),
    'knows nothing of sizes': same(signTest, steps, (x) => x.map((each) => Math.sign(each) * each ** 2)),
    'exchanges both counts when the times change places': same(signTest, steps, turned, (found) => ({
      ...found,
      positive: found.negative,
      negative: found.positive,
    })),
  },
  hodgesLehmannPaired: {
    'does not depend on the order': anyOrder(lehmann, steps, 1e-7),
    'stretches with the differences': same(
      lehmann,
      steps,
      times(4),
      (found) =>
        found && {
          estimate: found.estimate / 4,
          interval: found.interval && found.interval.map((x) => x / 4),
        },
      1e-7,
    ),
    'turns when both times change places': same(
      lehmann,
      steps,
      turned,
      (found) =>
        found && { estimate: -found.estimate, interval: mirrored(found.interval as [number, number] | null) },
      1e-7,
    ),
  },
  mcnemarTest: {
    'does not depend on the direction': law(fc.tuple(fc.nat(60), fc.nat(60)), ([b, c]) =>
      near(mcnemarTest(b, c), mcnemarTest(c, b)),
    ),
    'has twice the χ² of everybody twice': law(fc.tuple(fc.nat(60), fc.nat(60)), ([b, c]) =>
      near(mcnemarTest(2 * b, 2 * c).plain?.chiSquare, twiceOf(mcnemarTest(b, c).plain?.chiSquare)),
    ),
  },
  correlationTest: {
    'does not depend on the sign': law(
      fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 3, max: 80 })),
      ([r, n]) => near(correlationTest(r / 100, n), correlationTest(-r / 100, n)),
    ),
  },
  correlationInterval: {
    'turns with the sign': law(
      fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 4, max: 80 })),
      ([r, n]) => near(correlationInterval(-r / 100, n), mirrored(correlationInterval(r / 100, n))),
    ),
  },
};

function twiceOf(value: number | undefined): number | undefined {
  return value === undefined ? undefined : 2 * value;
}
