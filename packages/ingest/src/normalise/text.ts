/**
 * Folds text for comparing labels and headers: one width (NFKC), one kind of wave dash, single spaces, no line breaks.
 * Only for matching; what is stored is always the text as received.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060]/g, '')
    .replace(/[〜∼]/g, '~')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The form under which a label is looked up: folded, without spaces, lower case. */
export function labelKey(text: string): string {
  return foldText(text).replaceAll(' ', '').toLowerCase();
}

const folded = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The labels of a mapping by labelKey; made once for each mapping, as it is asked for every cell. */
export function byLabelKey<V>(labels: Readonly<Record<string, V>>): ReadonlyMap<string, V> {
  const known = folded.get(labels) as ReadonlyMap<string, V> | undefined;
  if (known) return known;
  const made = new Map(Object.entries(labels).map(([label, value]) => [labelKey(label), value] as const));
  folded.set(labels, made);
  return made;
}

const LONGEST_SHAPE = 12;

/**
 * The shape of a text: the kind of each character (あ ア 漢 a 9), ああ99, cut after twelve. Shows what a column holds
 * without showing what anybody wrote.
 */
export function textShape(text: string): string {
  const characters = [...text.normalize('NFKC').trim()];
  const shape = characters
    .slice(0, LONGEST_SHAPE)
    .map((character) => KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? '・')
    .join('');
  return characters.length > LONGEST_SHAPE ? `${shape}…` : shape;
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  [' ', /\s/],
  ['漢', /[\p{Script=Han}々]/u],
  ['ア', /[\p{Script=Katakana}ー]/u],
  ['あ', /\p{Script=Hiragana}/u],
  ['9', /\p{Number}/u],
  ['a', /\p{Script=Latin}/u],
  ['-', /-/],
  ['/', /\//],
  [':', /:/],
  ['.', /\./],
  ['@', /@/],
];
