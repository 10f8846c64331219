import type { Atom } from './atom.ts';
import type { CodingCorpus, Place } from './coding-corpus.ts';
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
export function countAtom(atom: Atom, corpus: CodingCorpus, earlier: EarlierCodes): AtomCounts {
  const values = valuesOf(atom, corpus, earlier);
  // Lengths, numbers and headings say where a unit is, not how often something is said: one at most.
  const once = atom.kind === 'length' || atom.kind === 'running-number' || atom.kind === 'heading';
  return { values, stored: once ? values.map(() => 1) : values };
}

function valuesOf(atom: Atom, corpus: CodingCorpus, earlier: EarlierCodes): readonly number[] {
  const { documents, tokens, texts } = corpus;
  switch (atom.kind) {
    case 'near':
      return countNear(corpus, atom.words, atom.inOrder, atom.reach);
    case 'code':
      return earlier.get(atom.name) ?? documents.map(() => 0);
    case 'running-number':
      return documents.map((_, at) => corpus.before + at + 1);
    case 'word':
      return tally(
        corpus,
        corpus.placesOf(atom.base).filter(({ unit, position }) => isForm(tokens[unit]![position]!, atom)),
      );
    case 'phrase':
      return tally(
        corpus,
        corpus
          .placesOf(atom.words[0]!)
          .filter(({ unit, position }) => startsPhrase(tokens[unit]!, position, atom.words)),
      );
    case 'raw-text':
      return texts.map((sentences) => sentences.filter((sentence) => atom.pattern.test(sentence)).length);
    case 'length':
      return tokens.map((words) =>
        atom.of === 'words' ? words.length : words.reduce((sum, { surface }) => sum + surface.length, 0),
      );
    default:
      return documents.map((document) => outerValue(atom, document));
  }
}

function tally({ documents }: CodingCorpus, places: readonly Place[]): number[] {
  const counts = documents.map(() => 0);
  for (const { unit } of places) counts[unit]!++;
  return counts;
}

function outerValue(
  atom: Extract<Atom, { kind: 'heading' | 'variable' | 'number-variable' }>,
  { variables, headings = [] }: CodingDocument,
): number {
  if (atom.kind === 'heading')
    return headings[atom.level - 1]?.replaceAll(' ', '　') === atom.text.replaceAll(' ', '　') ? 1 : 0;
  if (!Object.hasOwn(variables, atom.name)) return 0;
  if (atom.kind === 'number-variable') return Number(variables[atom.name]) || 0;
  return variables[atom.name] === atom.value ? 1 : 0;
}

const startsPhrase = (tokens: readonly CodingToken[], from: number, words: readonly string[]): boolean =>
  words.every((word, at) => tokens[from + at]?.named === true && tokens[from + at]!.base === word);

function isForm(token: CodingToken, { pos, form, surface }: Extract<Atom, { kind: 'word' }>): boolean {
  if (pos !== undefined && token.pos !== pos) return false;
  return (form === undefined || token.form === form) && (surface === undefined || token.surface === surface);
}
