import type { Token } from '../token.ts';
import { stopWords } from './stop-words.ts';

/** Kinds of noun that need another word to mean something: これ, 三, ため, さん. */
const DEPENDENT_NOUNS = ['非自立', '代名詞', '数', '接尾', '特殊', '動詞非自立的', '接続詞的'];
/** Letters, digits and marks alone are no word of a Japanese opinion. */
const HAS_WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\p{sc=Latin}{2}/u;
const ONE_KANA = /^[\p{sc=Hira}\p{sc=Kana}ー]$/u;

/**
 * The term a token counts as, or null when it says nothing about the subject.
 * @returns the dictionary form of a self-standing noun, verb or adjective that is no stop word
 */
export function contentTerm(token: Token): string | null {
  if (!isSelfStanding(token)) return null;
  const { lemma } = token;
  return stopWords.has(lemma) || ONE_KANA.test(lemma) || !HAS_WORD.test(lemma) || /\p{N}/u.test(lemma)
    ? null
    : lemma;
}

function isSelfStanding({ pos, posDetail }: Token): boolean {
  if (pos === '名詞') return !DEPENDENT_NOUNS.some((kind) => posDetail.startsWith(kind));
  return (pos === '動詞' || pos === '形容詞') && posDetail.startsWith('自立');
}
