import { normaliseDate } from '../normalise/date.ts';
import { missingReason } from '../normalise/missing.ts';
import { normaliseNumber } from '../normalise/number.ts';
import { foldText, textShape } from '../normalise/text.ts';
import type { SheetCell } from '../read/workbook.ts';
import type { ColumnGuess } from './column-guess.ts';
import { guessActivityColumn } from './guess-activity.ts';
import { guessChoice, guessMultiChoice } from './guess-choices.ts';
import { guessScale } from './guess-scale.ts';
import type { Mapping } from './schema.ts';

/** A column as it was found: its name and its cells that are not missing. */
export type ColumnEvidence = { readonly name: string; readonly cells: readonly SheetCell[] };

const PERSONAL =
  /氏名|お名前|^名前|なまえ|ふりがな|フリガナ|ニックネーム|ペンネーム|電話|携帯|^tel|連絡先|メール|e-?mail|住所|郵便番号|生年月日|送信者|表示名|発言者|ip ?address|^ipアドレス/i;
const RESPONDENT =
  /会員id|会員番号|受講番号|登録番号|参加者番号|参加者id|職員番号|回答者id|利用者番号|^respondent ?id$/i;
const SERIAL = /^(?:no\.?|番号|通し番号|回答番号|受付番号|整理番号|_?id|_index|_uuid|response ?id|連番|#)$/i;
const CONSENT = /公開|引用|掲載|同意|承諾/;
const DATE = /日時|日付|年月日|回答日|記入日|受領日|タイムスタンプ|timestamp|submit|date|^start$|^end$/i;
const STANDPOINT = /立場|ご本人.*家族|参加区分|属性/;
const NPS = /nps|すすめ|勧め|薦め|推奨度/i;
const WORDS = /意見|感想|自由|記述|コメント|要望|気づき|本文|メッセージ|お書き|お聞かせ|ご記入/;
const SEVERAL = /複数|いくつでも|あてはまるもの(?:を|すべて)|すべて選/;
/** How a sentence ends and a choice does not. */
const SENTENCE =
  /(?:です|ます|ました|でした|ません|たい|ほしい|ください|思う|思った|ない|った|いた|した|れた)[。．！!♪…」）)]*$|[。！？]\s*$/;
const POINT_HEADER = /満足|理解|思い|思う|評価|できて|いる$|ある$|\[.+\]$|です$/;
const HEADING_WORDS = [
  ['F1', /大切にし/],
  ['F2', /心構え|効果/],
  ['F3', /目指す|めざす/],
] as const;
const CONSENT_WORDS = {
  yes: /^(?:はい|可|可能|(?:匿名(?:で|なら)?)?(?:公開)?(?:可|してよい|よい|良い)|(?:同意|承諾|公開)(?:する|します)|○|yes)$/i,
  no: /^(?:いいえ|否|不可|公開不可|(?:同意|承諾|公開|掲載)?(?:しない|しません)|×|no)$/i,
};

/** Guesses what a column holds by its name and the shape of its cells. */
export function guessColumn(evidence: ColumnEvidence, takes: Mapping['takes']): ColumnGuess {
  const name = foldText(evidence.name);
  const texts = evidence.cells.map((cell) => cell.text).filter((text) => missingReason(text) === null);
  const n = texts.length;
  if (PERSONAL.test(name) || looksPersonal(texts)) {
    return guess({ kind: 'personal' }, '名前や連絡先とみられます。取り込みません');
  }
  if (RESPONDENT.test(name))
    return guess({ kind: 'respondent' }, '人の番号とみられます。暗号化した符号だけを残します');
  if (SERIAL.test(name)) return guess({ kind: 'ignore' }, '行の番号とみられます');
  if (takes === 'activities') {
    const found = guessActivityColumn(name, texts);
    if (found) return found;
  }
  if (takes === 'roster' && /修了/.test(name)) return guess({ kind: 'completed' }, '修了の印とみられます');
  if (n === 0) return guess({ kind: 'ignore' }, 'どの行も空です');
  const dated = evidence.cells.filter((cell) => cell.date !== undefined || isDate(cell.text)).length;
  if (
    dated >= n * 0.8 &&
    (DATE.test(name) || dated === n) &&
    evidence.cells.some((cell) => looksDated(cell))
  ) {
    return guess({ kind: 'answered_on' }, `${n}件のうち${dated}件が日付です`);
  }
  if (name.endsWith('回') && texts.every((text) => /^第?\d+回$/.test(foldText(text)))) {
    return guess({ kind: 'round' }, '回とみられます。hirogeru.yaml の回の名前と合うか確かめてください');
  }
  if (STANDPOINT.test(name)) return guess({ kind: 'standpoint' }, '立場とみられます');
  if (CONSENT.test(name)) {
    const values = consentValues(texts);
    if (values) return guess({ kind: 'consent', use: 'quote', values }, '公開や引用の可否とみられます');
  }
  return guessQuestion(name, texts);
}

function guessQuestion(name: string, texts: readonly string[]): ColumnGuess {
  const n = texts.length;
  const numbers = texts.map((text) => normaliseNumber(text));
  const whole = numbers.filter((number): number is number => number !== null && Number.isInteger(number));
  const range = { min: Math.min(...whole), max: Math.max(...whole) };
  if (whole.length === n && NPS.test(name) && range.min >= 0 && range.max <= 10) {
    return guess({ kind: 'nps' }, `${n}件すべてが0〜10の整数です`);
  }
  if (whole.length === n && range.min >= 1 && range.max <= 5 && (range.max > 2 || POINT_HEADER.test(name))) {
    return guess(
      { kind: 'likert', min: 1, max: 5 },
      `${n}件すべてが1〜5の整数です。5が良いほうか確かめてください`,
    );
  }
  const scale = guessScale(texts);
  if (scale) {
    return guess(
      { kind: 'likert', min: scale.min, max: scale.max, labels: { ...scale.labels } },
      '段階を表すことばです。段階の数と向きを確かめてください',
    );
  }
  if (numbers.every((number) => number !== null) && new Set(texts).size > 5) {
    return guess({ kind: 'number' }, `${n}件すべてが数です`);
  }
  const written = SEVERAL.test(name) ? null : guessText(name, texts);
  return written ?? guessOptions(texts) ?? unknownColumn(texts);
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
  );
}

function guessOptions(texts: readonly string[]): ColumnGuess | null {
  const several = guessMultiChoice(texts);
  if (several) {
    const { labels, separator, once } = several;
    return guess(
      { kind: 'multi_choice', separator, labels: labelsOf(labels) },
      `いくつか選ぶ質問とみられます（選択肢${labels.length}）${onceNote(once)}`,
    );
  }
  const one = guessChoice(texts);
  if (!one) return null;
  const { labels, once } = one;
  return guess(
    { kind: 'choice', labels: labelsOf(labels) },
    `1つ選ぶ質問とみられます（選択肢${labels.length}）${onceNote(once)}`,
  );
}

function unknownColumn(texts: readonly string[]): ColumnGuess {
  return guess({ kind: 'ignore' }, `何の列かわかりませんでした。形の例：${textShape(middle(texts))}`);
}

function guess(column: ColumnGuess['column'], because: string): ColumnGuess {
  return { column, because };
}

function looksPersonal(texts: readonly string[]): boolean {
  const found = texts.filter((text) =>
    /^\S+@\S+\.\S+$|^0\d{1,4}-?\d{1,4}-?\d{3,4}$/.test(text.normalize('NFKC').trim()),
  );
  return found.length > 0 && found.length >= texts.length * 0.5;
}

function isDate(text: string): boolean {
  return normaliseDate(text) !== null || /^\d{1,2}\/\d{1,2}\/\d{4}\b/.test(text);
}

/** A bare number may be a serial of Excel, but then something else must say that it is a date. */
function looksDated(cell: SheetCell): boolean {
  return cell.date !== undefined || /[-/年.月]/.test(cell.text.normalize('NFKC'));
}

function consentValues(texts: readonly string[]): Record<string, 'yes' | 'no'> | null {
  const values: Record<string, 'yes' | 'no'> = {};
  for (const text of new Set(texts.map((each) => foldText(each)))) {
    if (CONSENT_WORDS.yes.test(text)) values[text] = 'yes';
    else if (CONSENT_WORDS.no.test(text)) values[text] = 'no';
    else return null;
  }
  return values;
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
