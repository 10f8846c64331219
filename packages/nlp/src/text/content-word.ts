import type { Token } from '../token.ts';

const EMPTY_NOUNS = ['非自立', '代名詞', '数', '接尾', '副詞可能', '接続詞的', '動詞非自立的', '特殊'];
const EMPTY_VERBS = new Set(['する', 'ある', 'いる', 'なる', 'できる', 'やる', '思う', '言う']);

/** Does the word say something by itself? Nouns, verbs and adjectives, without the ones that only help others. */
export function isContentWord({ pos, posDetail, lemma }: Token): boolean {
  if (pos === '名詞') return !EMPTY_NOUNS.some((detail) => posDetail.startsWith(detail));
  if (pos === '動詞') return posDetail.startsWith('自立') && !EMPTY_VERBS.has(lemma);
  return pos === '形容詞' && posDetail.startsWith('自立');
}
