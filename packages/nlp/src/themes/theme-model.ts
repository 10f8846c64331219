import type { UnitWord } from '../words/unit-words.ts';
import type { UpperGroup } from './levels/upper-group.ts';

/** One unit (sentence or clause) of an answer. */
export interface ThemeDocument {
  /** Unique. The order of ids, not of the input, decides ties. */
  readonly id: string;
  readonly personKey: string;
  /** The answer that the unit is a part of; units of one answer lean on each other. Without it the unit stands alone. */
  readonly answerId?: string;
  /** Words of the unit, hidden spans already taken out (see `unitWords`). */
  readonly words: readonly UnitWord[];
  /** What the unit means, by an `Embedder`; all units have one, of the same dimension, or none has. */
  readonly meaning?: Float32Array;
}

/** A subject that several people write about. */
export interface Theme {
  /** Made from the theme's strongest words with a secret: the same words have the same id in another run. */
  readonly id: string;
  /** At least two content words of the theme, at most 20 characters; no two themes share one. */
  readonly label: string;
  /** Characteristic words, strongest first; each used by at least `minimumPeople` people of the theme. */
  readonly words: readonly string[];
  /** Bootstrap stability, 0..1. */
  readonly stability: number;
  /** Distinct people with a unit in the theme. */
  readonly people: number;
  /** Ids of whole units that stand for the theme, each of another person. */
  readonly typical: readonly string[];
  /** Units of the theme in the order of their ids, with cosine to the centre, 0..1. */
  readonly units: readonly { readonly id: string; readonly similarity: number }[];
}

/** The themes of a set of units, in the order of their ids, which means nothing. */
export interface ThemeModel {
  readonly themes: readonly Theme[];
  /** Ids of the units that fit no theme: その他の声. */
  readonly others: readonly string[];
  /** Themes that are read together, where there are more than can be read at once; a theme that is in none stands by itself. */
  readonly uppers?: readonly UpperGroup[];
}
