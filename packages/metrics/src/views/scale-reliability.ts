import type { Scale } from '../instruments/scales/scale.ts';
import { itemsOfPart } from '../instruments/scales/scale-parts.ts';
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { feldtInterval } from '../statistics/feldt-interval.ts';
import { itemCorrelations } from '../statistics/item-correlations.ts';
import { omegaInterval } from '../statistics/omega-interval.ts';
import { omegaTotal } from '../statistics/omega-total.ts';
import type { ScoredSheet } from './scored-people.ts';

/** Below this many people reliability is cited from a publication, not computed. */
export const RELIABILITY_FROM = 30;

export type Reliability = {
  /** People who answered all items of the part. */
  readonly people: number;
  readonly alpha: number | null;
  readonly omega: number | null;
  /** Feldt's interval, and a percentile bootstrap. */
  readonly endsOfAlpha: readonly [number, number] | null;
  readonly endsOfOmega: readonly [number, number] | null;
};

const REPLICATES = 1000;

/**
 * Alpha and omega of a part of a scale among those who answered all its items; null where there are too few.
 * @param seed  of the bootstrap behind omega's interval; without one there is none
 */
export function reliabilityOf(
  scale: Scale,
  part: string,
  sheets: readonly ScoredSheet[],
  seed: number | null = null,
): Reliability {
  const { reversed, range } = scale;
  const [least, most] = range;
  const own = itemsOfPart(scale, part);
  const turned = sheets.flatMap(({ answers, scored }) => {
    const values = own.flatMap((item) => {
      const value = answers[item - 1] ?? null;
      if (value === null) return [];
      return reversed.includes(item) ? least + most - value : value;
    });
    return scored.kind === 'scored' && values.length === own.length ? [values] : [];
  });
  const people = turned.length;
  if (people < RELIABILITY_FROM || own.length < 2)
    return { people, alpha: null, omega: null, endsOfAlpha: null, endsOfOmega: null };
  const correlations = own.length < 3 ? null : itemCorrelations(turned);
  const alpha = cronbachAlpha(turned);
  return {
    people,
    alpha,
    omega: correlations && omegaTotal(correlations),
    endsOfAlpha: alpha === null ? null : feldtInterval(alpha, people, own.length),
    endsOfOmega:
      seed === null || !correlations ? null : omegaInterval(turned, { replicates: REPLICATES, seed }),
  };
}
