import type { WordTable } from './word-table.ts';

/** Contexts of words that do not inflect, by part of speech in full: '名詞,一般,*,*'. */
export type Contexts = ReadonlyMap<string, { readonly left: number; readonly right: number }>;

const known = new WeakMap<WordTable, Contexts>();

/** Reads from the dictionary which contexts stand for which part of speech; once a dictionary. */
export function contextsOf(words: WordTable): Contexts {
  let contexts = known.get(words);
  if (!contexts) known.set(words, (contexts = readContexts(words)));
  return contexts;
}

function readContexts(words: WordTable): Contexts {
  // One word of each left context is enough: IPADIC gives a context to a part of speech.
  const seen = new Set<number>();
  const contexts = new Map<string, { left: number; right: number }>();
  for (let word = 0; word < words.count; word++) {
    const left = words.left[word]!;
    if (seen.has(left)) continue;
    seen.add(left);
    const { pos, posDetail, conjugationType } = words.features(word);
    const name = `${pos},${posDetail}`;
    if (conjugationType === '*' && !contexts.has(name))
      contexts.set(name, { left, right: words.right[word]! });
  }
  return contexts;
}
