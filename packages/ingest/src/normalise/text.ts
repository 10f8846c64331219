/**
 * Folds text for comparing labels and headers: one width (NFKC), one kind of wave dash, single spaces, no line breaks.
 * Only for matching; what is stored is always the text as received.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').replaceAll('〜', '~').replace(/\s+/g, ' ').trim();
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

/**
 * The kinds of characters of a text and their numbers, in order of appearance: `漢字4かな12`. Shows what a column holds
 * without showing what anybody wrote.
 */
export function textShape(text: string): string {
  const counts = new Map<string, number>();
  for (const character of text) {
    const kind = KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? '記号';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${kind}${count}`).join('');
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['空白', /\s/],
  ['漢字', /[\p{Script=Han}々]/u],
  ['かな', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['数字', /\p{Number}/u],
  ['英字', /\p{Script=Latin}/u],
];
