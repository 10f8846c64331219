import type { Features } from './features.ts';

/** A user's word as the lattice takes it. */
export interface LatticeWord {
  readonly surface: string;
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  readonly features: Features;
}

/** Words of the user by first unit; under one unit, shorter words first. */
export class UserDictionary {
  readonly words: LatticeWord[] = [];
  private readonly numbers = new Map<number, number[]>();

  /** Adds a word; words must come in order of length, so that a search can stop at the first that is too long. */
  add(word: LatticeWord): void {
    const unit = word.surface.charCodeAt(0);
    const numbers = this.numbers.get(unit);
    if (numbers) numbers.push(this.words.length);
    else this.numbers.set(unit, [this.words.length]);
    this.words.push(word);
  }

  /** Numbers of the words that begin with the unit; undefined for nearly all units. */
  startingWith(unit: number): readonly number[] | undefined {
    return this.numbers.get(unit);
  }
}
