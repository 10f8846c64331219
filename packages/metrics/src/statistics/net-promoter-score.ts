import { normalQuantile } from './normal-quantile.ts';

export type NetPromoterScore = {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** Share of promoters minus share of detractors, −1..1. */
  readonly score: number;
  /** Standard error of the score under the multinomial distribution. */
  readonly error: number;
  /** score ± z·error; no width when everyone answers alike. */
  readonly wald: readonly [number, number];
  /** The same after three quarters of a promoter and a detractor and one and a half passives more. */
  readonly adjusted: readonly [number, number];
};

/**
 * Net promoter score of answers from 0 to 10: promoters answer 9 or 10, detractors 0 to 6.
 * @param answers  at least one, whole numbers 0..10
 * @param level    confidence, 0..1 exclusive
 * @returns shares as fractions (times 100 for the usual points)
 * @throws RangeError when there is no answer or one is not a whole number in 0..10
 * @source Reichheld (2003), Harv. Bus. Rev. 81(12), 46–54; interval: Rocks (2016), Am. Stat. 70(4), 365–372
 * @checked ../shared/reference/median_nps.json, computed in R 4.2
 * @coverage wald, % at n = 5, 10, 24, 100: 82.9 · 89.8 · 92.8 · 94.4 (promoters 20–50 %, detractors 10–40 %)
 * @coverage adjusted, % at n = 5, 10, 24, 100: 96.5 · 95.0 · 94.6 · 94.7 (promoters 20–50 %, detractors 10–40 %)
 */
export function netPromoterScore(answers: readonly number[], level = 0.95): NetPromoterScore {
  if (answers.length === 0) throw new RangeError('a score needs an answer');
  if (answers.some((answer) => !Number.isInteger(answer) || answer < 0 || answer > 10))
    throw new RangeError('an answer is a whole number from 0 to 10');
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const z = normalQuantile((1 + level) / 2);
  const plain = estimate(promoters, detractors, answers.length, z);
  return {
    promoters,
    passives: answers.length - promoters - detractors,
    detractors,
    score: plain.score,
    error: plain.error,
    wald: plain.interval,
    adjusted: estimate(promoters + 0.75, detractors + 0.75, answers.length + 3, z).interval,
  };
}

function estimate(promoters: number, detractors: number, n: number, z: number) {
  const score = (promoters - detractors) / n;
  const error = Math.sqrt(Math.max(0, (promoters + detractors) / n - score * score) / n);
  return { score, error, interval: [score - z * error, score + z * error] as const };
}
