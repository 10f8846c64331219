import type { Token } from '../token.ts';
import type { CodingToken } from './coding-document.ts';

/** IPADIC's parts of speech → KH Coder's names of them; the first that fits. Nothing that fits none can be named in a rule. */
const PARTS_OF_SPEECH: readonly (readonly [RegExp, string])[] = [
  [/^名詞,サ変接続/, 'サ変名詞'],
  [/^名詞,形容動詞語幹/, '形容動詞'],
  [/^名詞,ナイ形容詞語幹/, 'ナイ形容'],
  [/^名詞,副詞可能/, '副詞可能'],
  [/^名詞,固有名詞,組織/, '組織名'],
  [/^名詞,固有名詞,人名/, '人名'],
  [/^名詞,固有名詞,地域/, '地名'],
  [/^名詞,固有名詞/, '固有名詞'],
  [/^名詞,一般/, '名詞'],
  [/^動詞,自立/, '動詞'],
  [/^形容詞,(自立|非自立)/, '形容詞'],
  [/^副詞/, '副詞'],
  [/^感動詞/, '感動詞'],
];
const DENIALS = new Set(['ない', 'ぬ', 'ん', 'まい']);

/** Tokens that have been met: one object stands for all that are alike, however often they are said. */
export type KnownCodingTokens = Map<string, CodingToken>;

/**
 * Tokens as KH Coder would have them: its names of parts of speech, 〜ない as 否定助動詞, words of hiragana alone marked B,
 * particles, auxiliaries and punctuation present but without a name.
 * @param met  given for all units of a corpus, it keeps them small
 */
export function codingTokens(tokens: readonly Token[], met: KnownCodingTokens = new Map()): CodingToken[] {
  return tokens.map((token) => {
    const { surface, lemma, pos, posDetail, conjugationForm, known } = token;
    const key = `${surface}\n${lemma}\n${pos}\n${posDetail}\n${conjugationForm}\n${known}`;
    const before = met.get(key);
    if (before) return before;
    const made = codingToken(token);
    met.set(key, made);
    return made;
  });
}

function codingToken(token: Token): CodingToken {
  const pos = partOfSpeech(token);
  return {
    surface: token.surface,
    base: token.lemma,
    pos: pos ?? 'その他',
    form: token.conjugationForm === '*' ? '' : token.conjugationForm,
    named: pos !== undefined,
  };
}

function partOfSpeech({ pos, posDetail, lemma, known }: Token): string | undefined {
  if (pos === '助動詞' && DENIALS.has(lemma)) return '否定助動詞';
  if (!known && pos === '名詞') return '未知語';
  const name = PARTS_OF_SPEECH.find(([form]) => form.test(`${pos},${posDetail}`))?.[1];
  const hiragana = /^\p{sc=Hira}+$/u.test(lemma);
  if (hiragana && (name === '動詞' || name === '形容詞' || name === '副詞' || name === '名詞'))
    return `${name}B`;
  return name === '名詞' && lemma.length === 1 && /\p{sc=Han}/u.test(lemma) ? '名詞C' : name;
}
