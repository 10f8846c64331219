import {
  median,
  medianAbsoluteDeviation,
  medianInterval,
  netPromoterScore,
  pairedT,
  quantileType6,
  quantileType7,
  trimmedMean,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type Result } from '../agreement.ts';
import type { Case, Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'median_nps.json';
const PLACES = [0.1, 0.25, 0.5, 0.75, 0.9];
const tolerance = () => ({ relative: 1e-9, absolute: 1e-12 });

type MedianCase = { x: number[]; ci95_order_stat: unknown };
type ScoreCase = { x: number[]; ci95_t_on_scores100: unknown };
type Reference = { median: MedianCase[]; nps: ScoreCase[] };

/** Medians with their intervals, quantiles and net promoter scores against R. */
export const medianAndNps: Kind = {
  name: 'median and net promoter score',
  groups: ['median', 'nps'],
  given: ['x'],
  uncompared: {
    lower_rank: 'where there is no interval, R counts ranks outside the sample',
    upper_rank: 'where there is no interval, R counts ranks outside the sample',
  },
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const file = readReference<Reference>(folder, FILE);
    if (!file) return [];
    // Here null says that no interval exists, not that nobody computed it.
    const compare = (name: string, found: () => Result, wanted: object): Case => ({
      name,
      run: async (passOver) =>
        disagreements(
          orNothing(found),
          Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, value ?? 'NaN'])),
          tolerance,
          passOver,
        ),
    });
    return [
      ...file.median.map((each, at) => compare(`median ${at}`, () => ofValues(each.x), each)),
      ...file.nps.map((each, at) => compare(`nps ${at}`, () => ofAnswers(each.x), each)),
    ];
  },
};

function ofValues(values: readonly number[]): Result {
  const interval = medianInterval(values);
  return {
    median: median(values),
    ci95_order_stat: interval && [interval.low, interval.high],
    exact_coverage: interval && interval.coverage,
    lower_rank: interval?.ranks[0],
    upper_rank: interval?.ranks[1],
    quantile_type7: PLACES.map((p) => quantileType7(values, p)),
    quantile_type6: PLACES.map((p) => quantileType6(values, p)),
    mad_raw: medianAbsoluteDeviation(values),
    trimmed20: trimmedMean(values, 0.2),
  };
}

function ofAnswers(answers: readonly number[]): Result {
  const { promoters, passives, detractors, score, error, wald, adjusted } = netPromoterScore(answers);
  const onScores = orNothing(() => pairedT(answers.map((each) => (each >= 9 ? 1 : each <= 6 ? -1 : 0))));
  const points = (interval: readonly number[]): number[] => interval.map((limit) => limit * 100);
  return {
    promoters,
    passives,
    detractors,
    nps100: score * 100,
    se100_multinomial: error * 100,
    ci95_wald100: points(wald),
    ci95_goodman_agresti_adj100: points(adjusted),
    ci95_t_on_scores100: onScores && points([onScores.low, onScores.high]),
  };
}
