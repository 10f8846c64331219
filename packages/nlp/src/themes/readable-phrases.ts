import type { UnitWord, WordForm } from '../words/unit-words.ts';
import { LONGEST_LABEL, type Phrase } from './phrases.ts';
import { predicateAt } from './predicate.ts';

/** A phrase that can stand as a name of its own, and how it is built. */
export interface ReadablePhrase extends Phrase {
  /** Dictionary forms of all its words, stop words too; without particles, auxiliaries and こと. */
  readonly words: readonly string[];
  /** `clause`: 「声がかからない」, or a noun with a clause before it, 「夜に開いている居場所」 · `nouns`: 「夕方の居場所」 · `compound`: 「応用編」. */
  readonly kind: 'clause' | 'nouns' | 'compound';
}

const SHORTEST = 3;
const CASE = new Set(['が', 'を', 'に', 'へ', 'で', 'と', 'から', 'まで', 'より', 'も']);
/** Nouns that say little alone but end a phrase well: 話せる人, 夜に開いている場所. */
const PLACEHOLDER = /^(人|場|ところ|所|時間|日|気持ち|こと)$/;

/** Nouns that only measure what stands before them, and name no subject: 休みたい度合い. */
const MEASURE = /^(度合い|程度|範囲|具合|部分|面|側|点|感じ)$/;

/**
 * Phrases of a unit that read by themselves: a noun with what belongs to it (「休むことへの罪悪感」), or a clause with its
 * arguments and its verb in dictionary form (「見方が変わる」). Words as they stand there, no break and no topic (〜は)
 * inside, nothing numbered, 3 to 20 characters, two content words or more.
 */
export function readablePhrases(words: readonly UnitWord[]): ReadablePhrase[] {
  const phrases: ReadablePhrase[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!opens(words, from)) continue;
    let text = '';
    for (let to = from; to < words.length && standsInside(words[to]!, words[to - 1]); to++) {
      const ending = argumentBefore(words, from, to) ? predicateAt(words, to) : undefined;
      if (ending) add(phrases, words, from, to, text + ending.text, ending.describes ? 'nouns' : 'clause');
      text += words[to]!.surface;
      if (text.length > LONGEST_LABEL) break;
      if (closesNoun(words, from, to)) add(phrases, words, from, to, text, kindOf(words, from, to));
    }
  }
  return phrases;
}

function add(
  phrases: ReadablePhrase[],
  words: readonly UnitWord[],
  from: number,
  to: number,
  text: string,
  kind: ReadablePhrase['kind'],
): void {
  const inside = words.slice(from, to + 1);
  const terms = inside.flatMap(({ term }) => term ?? []);
  if (text.length < SHORTEST || text.length > LONGEST_LABEL || new Set(terms).size < 2) return;
  phrases.push({ text, terms, kind, words: inside.flatMap(({ token }) => spoken(token!)) });
}

const spoken = ({ pos, posDetail, lemma }: WordForm): string[] =>
  /^(助詞|助動詞)$/.test(pos) || posDetail.startsWith('非自立') ? [] : [lemma];

/** A phrase may begin here: with a whole compound, or a verb or adjective that nothing before belongs to. */
function opens(words: readonly UnitWord[], at: number): boolean {
  const { token, term } = words[at]!;
  const before = words[at - 1]?.token;
  if (!token || (term === null && token.pos !== '接頭詞' && token.surface !== '同じ')) return false;
  if (before?.pos === '名詞' || before?.pos === '接頭詞' || isDenial(before)) return false;
  if (before?.posDetail.startsWith('連体化')) return false;
  if (token.posDetail.startsWith('副詞可能') && words[at + 1]?.token?.pos !== '助詞') return false;
  if (token.pos === '名詞' || token.pos === '接頭詞' || token.surface === '同じ') return true;
  return before === undefined || before.surface === 'は' || before.pos === '接続詞';
}

function standsInside({ token }: UnitWord, before: UnitWord | undefined): boolean {
  if (!token || /^(接続詞|フィラー|感動詞|記号|その他)$/.test(token.pos)) return false;
  if (/^(数|代名詞|.*人名)/.test(token.posDetail) || token.posDetail.includes('助数詞')) return false;
  if (token.pos === '助動詞')
    return token.lemma === 'ない' || token.lemma === 'た' || token.lemma === 'たい' || token.surface === 'な';
  if (token.pos === '動詞' && token.posDetail.startsWith('非自立')) return token.lemma === 'いる';
  if (token.pos !== '助詞') return true;
  if (token.posDetail.startsWith('接続助詞')) return /^[てで]$/.test(token.surface);
  // 「仲間と学ぶ」 is read as a quotation now and then.
  if (token.posDetail.includes('引用')) return token.surface === 'と' && before?.token?.pos === '名詞';
  return /^(格助詞|連体化|並立助詞|副詞化)/.test(token.posDetail) || /^(も|だけ)$/.test(token.surface);
}

/** Does the last compound end here, and does all that stands before belong to it? */
function closesNoun(words: readonly UnitWord[], from: number, to: number): boolean {
  const { role, term, token } = words[to]!;
  const next = words[to + 1]?.token;
  if (token!.posDetail.startsWith('副詞可能') || MEASURE.test(token!.lemma)) return false;
  const quality = token!.posDetail.startsWith('形容動詞語幹') && next?.pos === '助詞';
  if (role !== 'noun' && !quality && !PLACEHOLDER.test(token!.surface)) return false;
  if (token!.surface === 'こと' && /^(ある|ない|できる|出来る)$/.test(words[to + 2]?.token?.lemma ?? ''))
    return false;
  if (
    next &&
    (next.pos === '名詞' || next.lemma === 'する' || next.lemma === 'できる' || next.surface === 'な')
  )
    return false;
  const start = compoundStart(words, from, to);
  if (term === null && start === to && !PLACEHOLDER.test(token!.surface)) return false;
  if (start > from && words[start - 1]!.role !== 'link') return false;
  return wholeBefore(words, from, start);
}

/** Every case particle needs a predicate after it (「体験を話す場」); 「へ の」, 「と の」 belong to the noun as they are. */
function wholeBefore(words: readonly UnitWord[], from: number, start: number): boolean {
  let open = false;
  for (let at = from; at < start; at++) {
    const token = words[at]!.token!;
    if (isCase(token)) open = words[at + 1]?.surface !== 'の';
    else if (token.pos === '動詞' || token.pos === '形容詞') open = false;
  }
  return !open;
}

/** Does a case particle, or 「一緒に」 after one, stand right before the predicate at `to`? */
function argumentBefore(words: readonly UnitWord[], from: number, to: number): boolean {
  let at = to - 1;
  if (words[to]!.token?.lemma === 'する') while (at > from && words[at]!.token?.pos === '名詞') at--;
  const adverb = (token: WordForm | undefined) =>
    token?.pos === '副詞' ||
    token?.posDetail.startsWith('副詞化') ||
    (token?.pos === '形容詞' && token.conjugationForm.startsWith('連用'));
  while (at > from && adverb(words[at]!.token)) at--;
  return at > from && isCase(words[at]!.token!);
}

const kindOf = (words: readonly UnitWord[], from: number, to: number): ReadablePhrase['kind'] => {
  const start = compoundStart(words, from, to);
  if (start === from) return 'compound';
  const before = words.slice(from, start);
  if (before.some(({ token }) => isDenial(token))) return 'nouns';
  return before.some(({ token }) => token!.pos === '動詞') && before.some(({ token }) => isCase(token!))
    ? 'clause'
    : 'nouns';
};

function compoundStart(words: readonly UnitWord[], from: number, to: number): number {
  let at = to;
  while (at > from && /^(名詞|接頭詞)$/.test(words[at - 1]!.token?.pos ?? '')) at--;
  return at;
}

const isCase = ({ pos, surface }: WordForm): boolean => pos === '助詞' && CASE.has(surface);
const isDenial = (token: WordForm | undefined): boolean => /^(ない|ぬ|ん|ず)$/.test(token?.lemma ?? '');
