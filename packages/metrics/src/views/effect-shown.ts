import type { Pair } from '@hirogeru/store/vault';
import { hedgesGAv } from '../statistics/hedges-g-av.ts';

/** The effect in standard deviations with its interval, as it is shown. */
export function effectShown(pairs: readonly Pair[]): string {
  const effect = hedgesGAv(pairs);
  return [effect?.g, effect?.low, effect?.high].map((each) => Math.round((each ?? 0) * 100)).join(' ');
}
