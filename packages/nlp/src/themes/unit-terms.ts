import { termsWithBigrams } from '../words/bigram.ts';
import { termBounds } from './settings.ts';
import type { SparseVector } from './sparse-vector.ts';
import { termWeights, tfidf } from './tfidf.ts';
import type { ThemeDocument } from './theme-model.ts';

/** Units in the order of their ids, with what each says by itself. */
export interface UnitTerms {
  readonly units: readonly ThemeDocument[];
  /** Term of each position of the words. */
  readonly terms: readonly string[];
  /** What each unit says by itself, over the terms. */
  readonly own: readonly SparseVector[];
}

/** @throws RangeError when two documents have the same id */
export function unitTerms(documents: readonly ThemeDocument[]): UnitTerms {
  const units = byId(documents);
  const { terms, vectors } = tfidf(termsOf(units), termBounds);
  return { units, terms, own: vectors };
}

/** The same, each vector made when it is its turn: of very many units all of them would fill the memory. */
export function unitTermsInTurn(
  documents: readonly ThemeDocument[],
): Omit<UnitTerms, 'own'> & { readonly own: Iterable<SparseVector> } {
  const units = byId(documents);
  const { terms, vectorOf } = termWeights(termsOf(units), termBounds);
  return {
    units,
    terms,
    own: {
      *[Symbol.iterator]() {
        for (const text of termsOf(units)) yield vectorOf(text);
      },
    },
  };
}

/** Terms of each unit, made as they are read: of very many units they would fill the memory. */
function termsOf(units: readonly ThemeDocument[]): Iterable<readonly string[]> {
  return {
    *[Symbol.iterator]() {
      for (const { words } of units) yield termsWithBigrams(words);
    },
  };
}

function byId(documents: readonly ThemeDocument[]): ThemeDocument[] {
  const units = [...documents].sort((x, y) => (x.id < y.id ? -1 : 1));
  if (new Set(units.map(({ id }) => id)).size < units.length)
    throw new RangeError('two documents have the same id');
  return units;
}
