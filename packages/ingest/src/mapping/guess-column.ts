import { normaliseDate } from '../normalise/date.ts';
import { missingReason } from '../normalise/missing.ts';
import { foldText } from '../normalise/text.ts';
import type { SheetCell } from '../read/workbook.ts';
import type { ColumnGuess, Sureness } from './column-guess.ts';
import { guessActivityColumn } from './guess-activity.ts';
import { guessConsent } from './guess-consent.ts';
import { guessQuestion } from './guess-question.ts';
import { isPersonal } from './personal-columns.ts';
import type { Mapping } from './schema.ts';
import { isSystemColumn } from './system-columns.ts';

/** A column as it was found: its name and its cells that are not missing. */
export type ColumnEvidence = { readonly name: string; readonly cells: readonly SheetCell[] };

const RESPONDENT =
  /会員id|会員番号|受講番号|受講者番号|登録番号|参加者番号|参加者id|職員番号|回答者(?:id|番号|コード)|利用者番号|学籍番号|^(?:respondent|participant|member|user) ?(?:id|no\.?|code)$/i;
const SERIAL = /^(?:no\.?|番号|通し番号|回答番号|受付番号|整理番号|_?id|_index|_uuid|response ?id|連番|#)$/i;
const DATE = /日時|日付|年月日|回答日|記入日|受領日|タイムスタンプ|timestamp|submit|date|^start$|^end$/i;
const STANDPOINT = /立場|ご本人.{0,40}家族|参加区分|属性/;
const STANDPOINT_WORDS =
  /当事者|本人|家族|親族|支援者|専門職|職員|区民|市民|住民|ピアサポーター|経験者|その他|^[○◯〇●レ✓✔☑]$/;

/**
 * Guesses what a column holds by its name and the shape of its cells.
 * @param source  the recognised kind of the file, as tools have their own way to write dates
 */
export function guessColumn(evidence: ColumnEvidence, takes: Mapping['takes'], source = ''): ColumnGuess {
  const name = foldText(evidence.name);
  const texts = evidence.cells.map((cell) => cell.text).filter((text) => missingReason(text) === null);
  const n = texts.length;
  if (RESPONDENT.test(name))
    return guess({ kind: 'respondent' }, '人の番号とみられます。暗号化した符号だけを残します', '高');
  if (isPersonal(name, texts)) {
    return guess({ kind: 'personal' }, '名前や連絡先とみられます。取り込みません', '高');
  }
  if (SERIAL.test(name)) return guess({ kind: 'ignore' }, '行の番号とみられます', '高');
  if (isSystemColumn(name)) return guess({ kind: 'ignore' }, '回答を集める道具の列とみられます', '高');
  if (takes === 'activities') {
    const found = guessActivityColumn(name, texts);
    if (found) return found;
  }
  if (takes === 'chat') return guessChatColumn(name);
  if (takes === 'roster') return guessRosterColumn(name);
  if (/備考|メモ/.test(name)) return guess({ kind: 'ignore' }, '職員の書きとめとみられます', '中');
  if (n === 0) return guess({ kind: 'ignore' }, 'どの行も空です', '高');
  const consent = guessConsent(name, texts);
  if (consent) return consent;
  const dated = evidence.cells.filter((cell) => cell.date !== undefined || isDate(cell.text)).length;
  if (
    dated >= n * 0.8 &&
    (DATE.test(name) || dated === n) &&
    evidence.cells.some((cell) => looksDated(cell))
  ) {
    const order = orderOf(texts, source);
    return guess(
      { kind: 'answered_on', ...(order === undefined ? {} : { order }) },
      `${n}件のうち${dated}件が日付です${order === undefined ? '' : `。${ORDER_WORDS[order]}の順とみられます`}`,
      DATE.test(name) ? '高' : '中',
    );
  }
  if (name.endsWith('回') && texts.every((text) => /^第?\d+回$/.test(foldText(text)))) {
    return guess({ kind: 'round' }, '回とみられます。hirogeru.yaml の回の名前と合うか確かめてください', '中');
  }
  if (STANDPOINT.test(name) && saysStandpoint(texts)) {
    return guess({ kind: 'standpoint' }, '立場とみられます', '高');
  }
  return guessQuestion(name, texts);
}

function guess(column: ColumnGuess['column'], because: string, sure: Sureness): ColumnGuess {
  return { column, because, sure };
}

const ORDER_WORDS = { mdy: '月・日・年', dmy: '日・月・年' };

/** Whether 7/5/2021 has the month first: by a cell that can be read in one way only, or by the tool that wrote it. */
function orderOf(texts: readonly string[], source: string): 'mdy' | 'dmy' | undefined {
  const pairs = texts.flatMap((text) => {
    const found = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}(?!\d)/.exec(text.normalize('NFKC').trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  if (pairs.length === 0) return undefined;
  const [mdy, dmy] = [pairs.some(([, second]) => second > 12), pairs.some(([first]) => first > 12)];
  if (mdy !== dmy) return mdy ? 'mdy' : 'dmy';
  return !mdy && source === 'surveymonkey' ? 'mdy' : undefined;
}

/** 属性 may be an age or a place: at least half of the cells must be a standpoint. */
function saysStandpoint(texts: readonly string[]): boolean {
  const found = texts.filter((text) => STANDPOINT_WORDS.test(foldText(text)));
  return found.length * 2 >= texts.length;
}

/** Of a chat only what was said is taken. */
function guessChatColumn(name: string): ColumnGuess {
  return /本文|メッセージ|message|text/i.test(name)
    ? guess({ kind: 'free_text' }, '書かれたことばです', '高')
    : guess({ kind: 'ignore' }, 'チャットでは本文だけを取り込みます', '高');
}

/** Of a roster only the number, the standpoint, the course and the completion are taken. */
function guessRosterColumn(name: string): ColumnGuess {
  if (STANDPOINT.test(name)) return guess({ kind: 'standpoint' }, '立場とみられます', '中');
  if (/^(?:講座|コース|研修)(?:名|の種類)?$/.test(name))
    return guess({ kind: 'course' }, '講座の名前とみられます', '中');
  return /修了/.test(name)
    ? guess({ kind: 'completed' }, '修了の印とみられます', '高')
    : guess({ kind: 'ignore' }, '名簿では番号・立場・講座・修了だけを取り込みます', '高');
}

function isDate(text: string): boolean {
  return normaliseDate(text) !== null || /^\d{1,2}\/\d{1,2}\/\d{4}\b/.test(text);
}

/** A bare number may be a serial of Excel, but then something else must say that it is a date. */
function looksDated(cell: SheetCell): boolean {
  return cell.date !== undefined || /[-/年.月]/.test(cell.text.normalize('NFKC'));
}
