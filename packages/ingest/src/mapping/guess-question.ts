import { normaliseNumber } from '../normalise/number.ts';
import { textShape } from '../normalise/text.ts';
import type { ColumnGuess, Sureness } from './column-guess.ts';
import { guessChoice, guessMultiChoice } from './guess-choices.ts';
import { guessScale } from './guess-scale.ts';
import { scaleOfHeading } from './scale-heading.ts';

const NPS = /nps|すすめ|勧め|薦め|推奨度/i;
const WORDS = /意見|感想|自由|記述|コメント|要望|気づき|本文|メッセージ|お書き|お聞かせ|ご記入/;
const SEVERAL = /複数|いくつでも|あてはまるもの(?:を|すべて)|すべて選/;
/** How a sentence ends and a choice does not. */
const SENTENCE =
  /(?:です|ます|ました|でした|ません|たい|ほしい|ください|思う|思った|ない|った|いた|した|れた)[。．！!♪…」）)]*$|[。！？]\s*$/;
const POINT_HEADER = /満足|理解|思い|思う|評価|できて|いる$|ある$|\[[^[]+\]$|です$/;
const HEADING_WORDS = [
  ['F1', /大切にし/],
  ['F2', /心構え|効果/],
  ['F3', /目指す|めざす/],
] as const;
/** Small whole numbers that count or name something are no points of a scale. */
const COUNT = /人数|回数|件数|年齢|生まれ|何[人回年歳]|番号|\(人\)|\(回\)/;

/** Guesses what kind of question a column answers; a text only where nothing closed fits or its heading says so. */
export function guessQuestion(name: string, texts: readonly string[]): ColumnGuess {
  const n = texts.length;
  const numbers = texts.map((text) => normaliseNumber(text));
  if (NPS.test(name) && numbers.every((number) => number !== null && number >= 0 && number <= 10)) {
    return { column: { kind: 'nps' }, because: `${n}件すべてが0〜10の数です`, sure: '高' };
  }
  const scale = COUNT.test(name) ? null : guessLikert(name, texts);
  if (scale) return scale;
  if (numbers.every((number) => number !== null) && new Set(texts).size > 5) {
    return { column: { kind: 'number' }, because: `${n}件すべてが数です`, sure: '中' };
  }
  const written = SEVERAL.test(name) ? null : guessText(name, texts);
  return written ?? guessOptions(texts) ?? unknownColumn(texts);
}

function guessLikert(name: string, texts: readonly string[]): ColumnGuess | null {
  const found = guessScale(texts);
  if (!found) return null;
  const onlyPoints = Object.keys(found.labels).length === 0;
  const said = scaleOfHeading(name);
  if (onlyPoints && !said && !POINT_HEADER.test(name) && new Set(texts).size <= 2) return null;
  // What the heading says of its ends is surer than which points happened to be chosen.
  const { min, max, reversed } = onlyPoints && said ? said : found;
  return guess(
    {
      kind: 'likert',
      min,
      max,
      ...(onlyPoints ? {} : { labels: { ...found.labels } }),
      ...(reversed ? { reversed } : {}),
    },
    `${max - min + 1}段階とみられます${
      reversed
        ? '。小さい数ほど良い向きなので、読むときに向きを返します'
        : said || !onlyPoints
          ? '。大きい数ほど良い向きです'
          : ''
    }。段階の数と向きを確かめてください`,
    said || !onlyPoints ? '高' : '中',
  );
}

function guessText(name: string, texts: readonly string[]): ColumnGuess | null {
  const japanese = texts.filter((text) =>
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text),
  );
  const sentences = texts.filter((text) => text.length >= 8 && SENTENCE.test(text.trim()));
  // Options may be sentences as well, but then many people give the same one.
  const own = new Set(texts).size >= texts.length * 0.4;
  const named = WORDS.test(name) && japanese.length >= texts.length * 0.5;
  if (!named && !(own && sentences.length >= texts.length * 0.3)) return null;
  const heading = HEADING_WORDS.find(([, words]) => words.test(name))?.[0];
  return guess(
    { kind: 'free_text', ...(heading ? { heading } : {}) },
    `文章とみられます。形の例：${textShape(middle(texts))}`,
    named ? '高' : '中',
  );
}

function guessOptions(texts: readonly string[]): ColumnGuess | null {
  const several = guessMultiChoice(texts);
  if (several) {
    const { labels, separator, once } = several;
    return guess(
      { kind: 'multi_choice', separator, labels: labelsOf(labels) },
      `いくつか選ぶ質問とみられます（選択肢${labels.length}）${onceNote(once)}`,
      once > 0 ? '中' : '高',
    );
  }
  const one = guessChoice(texts);
  if (!one) return null;
  const { labels, once } = one;
  return guess(
    { kind: 'choice', labels: labelsOf(labels) },
    `1つ選ぶ質問とみられます（選択肢${labels.length}）${onceNote(once)}`,
    once > 0 ? '中' : '高',
  );
}

function unknownColumn(texts: readonly string[]): ColumnGuess {
  return guess({ kind: 'ignore' }, `何の列かわかりませんでした。形の例：${textShape(middle(texts))}`, '低');
}

function guess(column: ColumnGuess['column'], because: string, sure: Sureness): ColumnGuess {
  return { column, because, sure };
}

/** A label is its own code until a person gives a shorter one. */
function labelsOf(labels: readonly string[]): Record<string, string> {
  return Object.fromEntries(labels.map((label) => [label, label]));
}

function onceNote(once: number): string {
  return once > 0 ? `。1回だけの答えが${once}種類あり、書いていません` : '';
}

function middle(texts: readonly string[]): string {
  const byLength = texts.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return byLength[Math.floor(byLength.length / 2)] ?? '';
}
