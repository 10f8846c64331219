import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws from a seed: the same seed gives the same figures. */
export type Chance = {
  /** 0 ≤ x < 1 */
  share(): number;
  /** Place of one of the weights, each as likely as its weight. */
  place(weights: readonly number[]): number;
  normal(): number;
};

export function chanceOf(seed: number): Chance {
  const source = xoroshiro128plus(seed);
  const share = (): number => uniformFloat64(source);
  return {
    share,
    place(weights) {
      let left = share() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => (left -= weight) < 0);
      return found === -1 ? weights.length - 1 : found;
    },
    // Box and Muller (1958); 1 − share() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}
