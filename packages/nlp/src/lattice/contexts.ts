import type { Dictionary } from './dictionary.ts';

/** Contexts of words that do not inflect, by part of speech in full: '名詞,一般,*,*'. */
export type Contexts = ReadonlyMap<string, { readonly left: number; readonly right: number }>;

/** Reads from the dictionary which contexts stand for which part of speech. */
export function contextsOf({ arrays: { contextWords }, featuresOf }: Dictionary): Contexts {
  const contexts = new Map<string, { left: number; right: number }>();
  for (let at = 0; at < contextWords.length; at += 3) {
    const { pos, posDetail, conjugationType } = featuresOf(contextWords[at]!);
    const name = `${pos},${posDetail}`;
    if (conjugationType === '*' && !contexts.has(name))
      contexts.set(name, { left: contextWords[at + 1]!, right: contextWords[at + 2]! });
  }
  return contexts;
}
