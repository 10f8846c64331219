import {
  agrestiCoullInterval,
  betaQuantile,
  binomialTest,
  clopperPearsonInterval,
  jeffreysInterval,
  normalQuantile,
  poissonRateInterval,
  poissonRateRatio,
  poissonTest,
  wilsonInterval,
  wilsonIntervalCorrected,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type Result } from '../agreement.ts';
import type { Case, Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'proportions_rates.json';
const tolerance = () => ({ relative: 1e-9, absolute: 1e-15 });

type Binomial = { x: number; n: number };
type Poisson = { events: number; time: number };
type Ratio = { events: [number, number]; time: [number, number] };
type Reference = { binomial: Binomial[]; poisson: Poisson[]; poisson_ratio: Ratio[] };

/** Proportions, rates and their ratio: intervals and exact tests against R. */
export const proportions: Kind = {
  name: 'proportions and rates',
  groups: ['binomial', 'poisson', 'poisson_ratio'],
  given: ['x', 'n', 'events', 'time'],
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const file = readReference<Reference>(folder, FILE);
    if (!file) return [];
    const compare = (name: string, give: () => Result, wanted: unknown): Case => ({
      name,
      run: async (passOver) => disagreements(orNothing(give), wanted, tolerance, passOver),
    });
    return [
      ...file.binomial.map((each) => compare(`${each.x}/${each.n}`, () => ofBinomial(each), each)),
      ...file.poisson.map((each) => compare(`${each.events} in ${each.time}`, () => ofPoisson(each), each)),
      ...file.poisson_ratio.map((each) => compare(`ratio ${each.events}`, () => ofRatio(each), each)),
    ];
  },
};

function ofBinomial({ x, n }: Binomial): Result {
  const at = (level: number): Result => ({
    wilson: wilsonInterval(x, n, normalQuantile((1 + level) / 2)),
    wilson_cc: wilsonIntervalCorrected(x, n, level),
    clopper_pearson: clopperPearsonInterval(x, n, level),
    jeffreys: jeffreysInterval(x, n, level),
    jeffreys_no_boundary_fix: [
      betaQuantile((1 - level) / 2, x + 0.5, n - x + 0.5),
      1 - betaQuantile((1 - level) / 2, n - x + 0.5, x + 0.5),
    ],
    agresti_coull: agrestiCoullInterval(x, n, level),
  });
  return {
    c90: at(0.9),
    c95: at(0.95),
    c99: at(0.99),
    binom_test_half_p: binomialTest(x, n, 0.5),
    binom_test_p03: binomialTest(x, n, 0.3),
  };
}

function ofPoisson({ events, time }: Poisson): Result {
  return {
    rate: events / time,
    exact_ci95: poissonRateInterval(events, time),
    exact_ci99: poissonRateInterval(events, time, 0.99),
    p_rate1: poissonTest(events, time),
  };
}

function ofRatio({ events, time }: Ratio): Result {
  const found = poissonRateRatio({ events: events[0], time: time[0] }, { events: events[1], time: time[1] });
  return found && { rate_ratio: found.ratio, ci95: [found.low, found.high], p: found.p };
}
