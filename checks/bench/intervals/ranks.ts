import { hodgesLehmannPaired, hodgesLehmannShift, medianInterval } from '@hirogeru/metrics/statistics';
import { normals, type Model } from './model.ts';

/** Intervals that go by ranks. */
export const ranks: readonly Model[] = [
  {
    statistic: 'median-interval',
    model: 'any continuous distribution',
    trial(chance, n) {
      const found = medianInterval(normals(chance, n));
      return { truth: 0, interval: found && [found.low, found.high] };
    },
  },
  {
    statistic: 'hodges-lehmann-paired',
    model: 'symmetric continuous differences',
    trials: 1000,
    trial: (chance, n) => ({ truth: 0, interval: hodgesLehmannPaired(normals(chance, n))?.interval ?? null }),
  },
  {
    statistic: 'hodges-lehmann-shift',
    model: 'two continuous samples of one shape, n each',
    trials: 500,
    trial: (chance, n) => ({
      truth: 0,
      interval: hodgesLehmannShift(normals(chance, n), normals(chance, n)).interval,
    }),
  },
];
