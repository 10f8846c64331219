import { poissonRateInterval, poissonRateRatio } from '@hirogeru/metrics/statistics';
import { between, events, type Model } from './model.ts';

/** Intervals of counts of events: n is the time, with half an event to two events expected in each unit. */
export const rates: readonly Model[] = [
  {
    statistic: 'poisson-rate-interval',
    model: 'n times 0.5–2 events expected',
    trial(chance, n) {
      const truth = between(chance, 0.5, 2);
      return { truth, interval: poissonRateInterval(events(chance, truth, n), n) };
    },
  },
  {
    statistic: 'poisson-rate-ratio',
    model: 'n times 0.5–2 events expected in each',
    trial(chance, n) {
      const [one, other] = [between(chance, 0.5, 2), between(chance, 0.5, 2)];
      const found = poissonRateRatio(
        { events: events(chance, one, n), time: n },
        { events: events(chance, other, n), time: n },
      );
      return { truth: one / other, interval: found && [found.low, found.high] };
    },
  },
];
