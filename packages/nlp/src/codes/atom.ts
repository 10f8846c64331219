/** One thing that a condition can look for in a unit. */
export type Atom =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly value: string }
  | { readonly kind: 'number-variable'; readonly name: string }
  | { readonly kind: 'length'; readonly of: 'words' | 'characters' }
  | { readonly kind: 'running-number' }
  | { readonly kind: 'raw-text'; readonly text: string; readonly pattern: RegExp }
  | {
      readonly kind: 'word';
      readonly base: string;
      readonly pos?: string;
      readonly form?: string;
      readonly surface?: string;
    }
  | { readonly kind: 'code'; readonly name: string }
  | {
      readonly kind: 'near';
      readonly words: readonly string[];
      readonly inOrder: boolean;
      readonly reach: Reach;
    }
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

/** How far the words of `near` and `seq` may stand apart; undefined for an option that does not exist: never true. */
export type Reach = { readonly distance: number; readonly sameSentence: boolean } | undefined;

/** Tokens from one word to the next, unless the rule says otherwise. */
const USUAL_DISTANCE = 10;

type Reader = (found: RegExpMatchArray) => Atom;

/** Forms in the order in which they are tried. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [
    /^<>(?:見出し|heading)([1-5])-->(.+)$/i,
    ([, level, text]) => ({ kind: 'heading', level: Number(level), text: text! }),
  ],
  [/^<>(.+?)-->(.+)$/, ([, name, value]) => ({ kind: 'variable', name: name!, value: value! })],
  [/^<>(.+)<>$/, ([, name]) => ({ kind: 'number-variable', name: name! })],
  [/^lw$/i, () => ({ kind: 'length', of: 'words' })],
  [/^lc$/i, () => ({ kind: 'length', of: 'characters' })],
  [/^No\.$/i, () => ({ kind: 'running-number' })],
  [/^'([^]*)'$/, ([, quoted]) => rawText(quoted!.replaceAll("''", "'"))],
  [/^(.+?)-->(.+?)->(.+)$/, ([, base, pos, form]) => ({ kind: 'word', base: base!, pos: pos!, form: form! })],
  [
    /^(.+?)-->(.+?)=>(.+)$/,
    ([, base, pos, surface]) => ({ kind: 'word', base: base!, pos: pos!, surface: surface! }),
  ],
  [/^(.+?)-->(.+)$/, ([, base, pos]) => ({ kind: 'word', base: base!, pos: pos! })],
  [/^(.+?)->(.+)$/, ([, base, form]) => ({ kind: 'word', base: base!, form: form! })],
  [/^([^<>].*?)=>(.+)$/, ([, base, surface]) => ({ kind: 'word', base: base!, surface: surface! })],
  [/^<([＊*].+)>$/, ([, name]) => ({ kind: 'code', name: name! })],
  [
    /^(near|seq)\((.+)\)(?:\[(.*)\])?$/i,
    ([, name, words, option]) => ({
      kind: 'near',
      words: words!.split('-'),
      inOrder: name!.toLowerCase() === 'seq',
      reach: readReach(option),
    }),
  ],
  [/^([^+"]+(?:\+[^+]+)+)$/, ([, words]) => ({ kind: 'phrase', words: words!.split('+') })],
];

/** Reads one piece of a condition that is neither operator nor number. Anything without a form of its own is a word. */
export function readAtom(piece: string): Atom {
  for (const [form, read] of FORMS) {
    const found = piece.match(form);
    if (found) return read(found);
  }
  return { kind: 'word', base: piece.replace(/^"([^]*)"$/, '$1') };
}

function readReach(option: string | undefined): Reach {
  const found = (option ?? '').match(/^([bd]?) ?(\d*)$/i);
  if (!found) return undefined;
  const distance = found[2] === '' ? USUAL_DISTANCE : Number(found[2]);
  // A unit is one paragraph at most, so [d] narrows nothing.
  return { distance: distance === 0 ? Infinity : distance, sameSentence: found[1]!.toLowerCase() === 'b' };
}

const rawText = (text: string): Atom => ({ kind: 'raw-text', text, pattern: likePattern(text) });

/** SQL LIKE inside a text: `_` is one character, `%` any run; a blank is the full-width one. */
function likePattern(text: string): RegExp {
  const escaped = text.replaceAll(' ', '　').replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(escaped.replaceAll('_', '.').replaceAll('%', '.*'), 'su');
}
