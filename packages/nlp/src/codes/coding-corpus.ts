import type { CodingDocument, CodingToken } from './coding-document.ts';

/** Where a word stands: number of the unit, and of the token in it. */
export interface Place {
  readonly unit: number;
  readonly position: number;
}

/** All units with what a rule asks of them looked up once. */
export interface CodingCorpus {
  readonly documents: readonly CodingDocument[];
  /** How many units stand before these. */
  readonly before: number;
  /** Tokens of each unit in one row. */
  readonly tokens: readonly (readonly CodingToken[])[];
  /** Sentences of each unit as they are written; a blank is the full-width one. */
  readonly texts: readonly (readonly string[])[];
  /** Where a base form that can be named stands, in the order of the text. */
  placesOf(base: string): readonly Place[];
}

/** Looks all units through once; rules are then counted in the time of what they find. */
export function codingCorpus(documents: readonly CodingDocument[], before = 0): CodingCorpus {
  const tokens = documents.map(({ sentences }) => sentences.flat());
  // Unit and position one after the other: as objects they would fill the memory.
  const places = new Map<string, number[]>();
  for (const [unit, words] of tokens.entries()) {
    for (const [position, { base, named }] of words.entries()) {
      if (!named) continue;
      const known = places.get(base);
      if (known) known.push(unit, position);
      else places.set(base, [unit, position]);
    }
  }
  return {
    documents,
    before,
    tokens,
    texts: documents.map(({ sentences }) => sentences.map(written)),
    placesOf(base) {
      const numbers = places.get(base) ?? [];
      return Array.from({ length: numbers.length / 2 }, (_, at) => ({
        unit: numbers[2 * at]!,
        position: numbers[2 * at + 1]!,
      }));
    },
  };
}

const written = (sentence: readonly CodingToken[]): string =>
  sentence
    .map(({ surface }) => surface)
    .join('')
    .replaceAll(' ', '　');
