import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded chance. Each part of the example forks its own stream by name, so that changing one part leaves the others alone. */
export type Random = {
  /** Whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One entry by weight ≥ 0; at least one weight must be above 0. */
  readonly weighted: <T>(entries: readonly (readonly [T, number])[]) => T;
  readonly shuffle: <T>(list: readonly T[]) => T[];
  readonly fork: (name: string) => Random;
};

/** FNV-1a over the name's UTF-16 code units, mixed with the seed. */
function hash(seed: number, name: string): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

export function random(seed: number): Random {
  const source = xoroshiro128plus(seed);
  const int = (from: number, to: number): number => uniformInt(source, from, to);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[int(0, list.length - 1)] as T;
  };
  return {
    int,
    pick,
    chance: (probability) => int(0, 999_999) < probability * 1_000_000,
    weighted: (entries) => {
      const total = entries.reduce((sum, [, weight]) => sum + Math.round(weight * 1000), 0);
      let left = int(0, total - 1);
      for (const [value, weight] of entries) {
        left -= Math.round(weight * 1000);
        if (left < 0) return value;
      }
      throw new RangeError('no weight above 0');
    },
    shuffle: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const j = int(0, i);
        [out[i], out[j]] = [out[j] as (typeof out)[number], out[i] as (typeof out)[number]];
      }
      return out;
    },
    fork: (name) => random(hash(seed, name)),
  };
}
