import type { Chance } from '../bench/shown/chance.ts';

export const between = (chance: Chance, low: number, high: number): number =>
  low + Math.floor(chance.share() * (high - low + 1));

/** How answers spread over what can be said. */
export type Spread = 'even' | 'one' | 'few' | 'two';

/**
 * Draws from a list, by a leaning that is settled once: to all alike, nearly always to one, mostly to a few so that most
 * of the others come out as zero or one, or to two and never to the others.
 */
export function leaning<T>(chance: Chance, values: readonly T[], spread: Spread): () => T {
  const favourite = between(chance, 0, values.length - 1);
  const weights = values.map((_, at) => {
    if (spread === 'even') return 1;
    if (spread === 'one') return at === favourite ? 40 : 0.3;
    if (spread === 'two') return Number(at === favourite || at === (favourite + 1) % values.length);
    return chance.share() ** 4;
  });
  return () => values[chance.place(weights)]!;
}

/** So many of a list, from its beginning. */
export const some = <T>(chance: Chance, values: readonly T[], low: number, high: number): T[] =>
  values.slice(0, Math.min(values.length, between(chance, low, high)));

/** One draw for everybody of a group: then the one grouping lies within the other. */
export function alikeWithin<T>(draw: () => T): (group: string) => T {
  const known = new Map<string, T>();
  return (group) => {
    const value = known.get(group) ?? draw();
    known.set(group, value);
    return value;
  };
}
