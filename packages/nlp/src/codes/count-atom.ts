import type { Atom } from './atom.ts';
import type { CodingDocument, CodingToken } from './coding-document.ts';
import { countNear } from './near.ts';

/** Numbers given to units by the codes before, by code name; 0 where not given. */
export type EarlierCodes = ReadonlyMap<string, readonly number[]>;

/** What an atom is worth in each unit (for comparison and truth), and what it adds to the stored number. */
export interface AtomCounts {
  readonly values: readonly number[];
  readonly stored: readonly number[];
}

/** Counts one atom in all units. */
export function countAtom(
  atom: Atom,
  documents: readonly CodingDocument[],
  earlier: EarlierCodes,
): AtomCounts {
  const values = valuesOf(atom, documents, earlier);
  // Lengths, numbers and headings say where a unit is, not how often something is said: one at most.
  const once = atom.kind === 'length' || atom.kind === 'running-number' || atom.kind === 'heading';
  return { values, stored: once ? values.map(() => 1) : values };
}

function valuesOf(
  atom: Atom,
  documents: readonly CodingDocument[],
  earlier: EarlierCodes,
): readonly number[] {
  switch (atom.kind) {
    case 'near':
      return countNear(documents, atom.words, atom.inOrder, atom.reach);
    case 'code':
      return earlier.get(atom.name) ?? documents.map(() => 0);
    case 'running-number':
      return documents.map((_, at) => at + 1);
    default:
      return documents.map((document) => valueIn(atom, document));
  }
}

function valueIn(
  atom: Exclude<Atom, { kind: 'near' | 'code' | 'running-number' }>,
  { sentences, variables, headings = [] }: CodingDocument,
): number {
  const tokens = sentences.flat();
  switch (atom.kind) {
    case 'heading':
      return headings[atom.level - 1]?.replaceAll(' ', '　') === atom.text.replaceAll(' ', '　') ? 1 : 0;
    case 'variable':
      return Object.hasOwn(variables, atom.name) && variables[atom.name] === atom.value ? 1 : 0;
    case 'number-variable':
      return Object.hasOwn(variables, atom.name) ? Number(variables[atom.name]) || 0 : 0;
    case 'length':
      return atom.of === 'words'
        ? tokens.length
        : tokens.reduce((sum, { surface }) => sum + surface.length, 0);
    case 'raw-text':
      return sentences.filter((sentence) => atom.pattern.test(written(sentence))).length;
    case 'phrase':
      return tokens.filter((_, from) => startsPhrase(tokens, from, atom.words)).length;
    case 'word':
      return tokens.filter((token) => isWord(token, atom)).length;
  }
}

const written = (sentence: readonly CodingToken[]): string =>
  sentence
    .map(({ surface }) => surface)
    .join('')
    .replaceAll(' ', '　');

const startsPhrase = (tokens: readonly CodingToken[], from: number, words: readonly string[]): boolean =>
  words.every((word, at) => tokens[from + at]?.named === true && tokens[from + at]!.base === word);

function isWord(token: CodingToken, { base, pos, form, surface }: Extract<Atom, { kind: 'word' }>): boolean {
  if (!token.named || token.base !== base) return false;
  if (pos !== undefined && token.pos !== pos) return false;
  return (form === undefined || token.form === form) && (surface === undefined || token.surface === surface);
}
