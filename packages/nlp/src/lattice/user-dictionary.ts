import type { Features } from './word-table.ts';

/** A user's word as the lattice takes it. */
export interface LatticeWord {
  readonly surface: string;
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  readonly features: Features;
}

/** Words of the user by first unit; within one, in order of length, then as given. */
export interface UserDictionary {
  readonly words: readonly LatticeWord[];
  /** Numbers of `words` whose surface begins with the unit; undefined for nearly all units. */
  readonly startingWith: ReadonlyMap<number, readonly number[]>;
}

export function indexUserWords(words: readonly LatticeWord[]): UserDictionary {
  const startingWith = new Map<number, number[]>();
  words.forEach((word, number) => {
    const unit = word.surface.charCodeAt(0);
    const numbers = startingWith.get(unit);
    if (numbers) numbers.push(number);
    else startingWith.set(unit, [number]);
  });
  for (const numbers of startingWith.values()) {
    numbers.sort((a, b) => words[a]!.surface.length - words[b]!.surface.length || a - b);
  }
  return { words, startingWith };
}
