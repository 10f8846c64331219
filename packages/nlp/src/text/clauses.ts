import type { Token } from '../token.ts';
import { isContentWord } from './content-word.ts';

const JOINING = new Set(['が', 'けど', 'けれど', 'けれども', 'けども', 'ので', 'のに', 'し']);
const OPENING = /^[「『（(【〔“｢]$/;
const CLOSING = /^[」』）)】〕”｣]$/;

/**
 * Places inside tokens[first, last) where a clause ends: after 「〜が、」「〜けど、」「〜ので、」「〜のに、」「〜し、」, when content words stand on
 * both sides and the comma is not within brackets.
 */
export function clauseEnds(tokens: readonly Token[], first: number, last: number): number[] {
  const ends: number[] = [];
  let before = false;
  let depth = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (OPENING.test(token.surface)) depth++;
    else if (CLOSING.test(token.surface)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && before && isComma(token) && joins(tokens[i - 1])) {
      ends.push(token.end);
      before = false;
    } else before ||= isContentWord(token);
  }
  // What follows the last cut must hold a content word too.
  if (!before) ends.pop();
  return ends;
}

const isComma = ({ surface }: Token): boolean => /^[、，,､]$/.test(surface);

const joins = (token: Token | undefined): boolean =>
  token?.pos === '助詞' && token.posDetail.startsWith('接続助詞') && JOINING.has(token.lemma);
