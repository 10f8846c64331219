import { hasPerson } from '../personal-data/name-checks.ts';
import { normalise } from '../text/normalise.ts';
import type { Token } from '../token.ts';
import type { Tokenizer } from '../tokenizer.ts';
import type { UserWord } from '../user-word.ts';
import { contentTerm } from './content-word.ts';
import { cValues, type RankedTerm, type TermPart } from './c-value.ts';
import type { HiddenSpan } from './unit-words.ts';

/** What somebody wrote, cut into words. */
export interface WrittenText {
  readonly tokens: readonly Token[];
  /** Personal data: no term is made of it or across it. */
  readonly hidden: readonly HiddenSpan[];
}

/** A compound noun that could be a word of the dictionary. */
export interface Compound extends UserWord, Omit<RankedTerm, 'words'> {
  readonly parts: readonly string[];
}

/** Nouns that need a neighbour, count or point: 今回, 二, これ, さん. */
const NO_PART = /^(?:固有名詞|代名詞|非自立|副詞可能|数|特殊|接続詞的|動詞非自立的|引用文字列)/;
const NO_SUFFIX = /^接尾,(?:人名|助数詞|副詞可能|助動詞語幹|特殊|地域)/;
/** 静か, 仕方 and 的 join words; they end none. */
const UNFINISHED = /^(?:形容動詞語幹|ナイ形容詞語幹|接尾,形容動詞語幹)/;
/** What is said out of courtesy, or of several: ご家族, 参加者たち, 支援者側. */
const AROUND_WORDS = /^(?:お|ご|御|たち|達|ら|ども|等|側|同士|どうし|ごと|毎)$/;
const WRITTEN = /^[\p{L}\p{M}\p{N}ー々]+$/u;
const KATAKANA = /^[ァ-ヴー]+$/;

/**
 * Compound nouns that people write and the dictionary cuts apart, by C-value; those that nobody writes outside of a longer
 * one are left out. No proper name and no name of a person is part of one, nor any word that the dictionary does not know
 * unless it is in katakana.
 * @param texts  of each person
 * @param minimumPeople  see `cValues`
 * @param tokenizer  reads the compounds; where it cannot read a part, the reading is ''
 */
export function findCompounds(
  texts: readonly (readonly WrittenText[])[],
  minimumPeople: number,
  tokenizer: Tokenizer,
): Compound[] {
  const ofAction = new Set<string>();
  const saysMuch = new Set<string>();
  const runs = texts.map((own) => own.flatMap((text) => nounRuns(text, ofAction, saysMuch)));
  return cValues(runs, minimumPeople).flatMap(({ words, ...term }) => {
    if (term.alone === 0 || !words.some((word) => saysMuch.has(word))) return [];
    const surface = words.join('');
    return {
      ...term,
      surface,
      parts: words,
      reading: readingOf(words, tokenizer),
      partOfSpeech: ofAction.has(words.at(-1)!) ? '名詞-サ変接続' : '名詞',
    };
  });
}

/** Stretches of nouns without a gap, two at least. */
function nounRuns(
  { tokens, hidden }: WrittenText,
  ofAction: Set<string>,
  saysMuch: Set<string>,
): TermPart[][] {
  const runs: TermPart[][] = [[]];
  let end = -1;
  for (const token of tokens) {
    const part = isHidden(token, hidden) ? null : partOf(token);
    if (part === null || token.start !== end) runs.push([]);
    end = token.end;
    if (part === null) continue;
    runs.at(-1)!.push(part);
    if (token.posDetail.startsWith('サ変接続')) ofAction.add(part.word);
    if (contentTerm(token) !== null) saysMuch.add(part.word);
  }
  return runs.filter((run) => run.length > 1);
}

const isHidden = (token: Token, hidden: readonly HiddenSpan[]): boolean =>
  hidden.some((span) => token.start < span.end && span.start < token.end);

/** The word as the dictionary writes it; null for what is no part of a compound. */
function partOf(token: Token): TermPart | null {
  const { pos, posDetail, surface, known } = token;
  const word = normalise(surface).text;
  if (!WRITTEN.test(word) || AROUND_WORDS.test(word) || hasPerson([token])) return null;
  if (!known && !KATAKANA.test(word)) return null;
  if (pos === '接頭詞')
    return posDetail.startsWith('名詞接続') ? { word, mayBegin: true, mayEnd: false } : null;
  if (pos !== '名詞' || NO_PART.test(posDetail) || NO_SUFFIX.test(posDetail)) return null;
  return { word, mayBegin: !posDetail.startsWith('接尾'), mayEnd: !UNFINISHED.test(posDetail) };
}

function readingOf(words: readonly string[], tokenizer: Tokenizer): string {
  const tokens = tokenizer.tokenize(words.join(''));
  if (tokens.map(({ surface }) => surface).join(' ') !== words.join(' ')) return '';
  const readings = tokens.map(({ reading, surface }) => reading || (KATAKANA.test(surface) ? surface : ''));
  return readings.includes('') ? '' : readings.join('');
}
