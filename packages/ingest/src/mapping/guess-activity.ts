import { ACTIVITY_TYPES, type FORMS } from '@hirogeru/store/contracts';
import { foldText } from '../normalise/text.ts';
import type { ColumnGuess } from './column-guess.ts';

const FORM_WORDS: readonly (readonly [(typeof FORMS)[number], RegExp])[] = [
  ['g1', /第一群|第1群|無償|ボランティア/],
  ['g2', /第二群|第2群|謝金/],
  ['g3', /第三群|第3群|雇用/],
];
const TYPE_WORDS: readonly (readonly [(typeof ACTIVITY_TYPES)[number], RegExp])[] = [
  ['telephone', /電話/],
  ['hospital_visit', /病院訪問|病院への訪問|訪問支援|動機付け/],
  ['talk', /語る|体験談|講演|講師/],
  ['ibasho', /居場所|サロン|集い|集まり|交流/],
  ['tojisha_kenkyu', /当事者研究/],
  ['peer_counselling', /カウンセリング/],
  ['listening', /傾聴/],
  ['accompany', /同行/],
  ['group_run', /グループ/],
  ['transition', /地域移行|地域定着|退院/],
  ['family', /家族/],
  ['study', /勉強会/],
  ['case_review', /事例/],
  ['meeting', /会議|委員/],
  ['peer_staff', /勤務|事業所/],
  ['presence', /いること/],
];
const COUNTS = [
  ['peers', /ピア.{0,40}(?:人数|数)|^ピア$|ピアサポーター/, 'ピアサポーターの人数'],
  ['persons', /実人数|実数|\/実$|^実$/, '実人数'],
  ['attendances', /延べ|のべ|参加者数|参加人数|人数|相手/, '延べ人数'],
  ['occasions', /回数|件数|実施/, '回数'],
] as const;

/** Guesses a column of an activity log by its heading. @returns null when the heading is none of a log's */
export function guessActivityColumn(name: string, texts: readonly string[]): ColumnGuess | null {
  const form = FORM_WORDS.find(([, words]) => words.test(name))?.[0];
  if (form) return guess({ kind: 'form_mark', form }, '関わり方の印');
  if (/日付|月日|年月日|活動日|実施日|^日$/.test(name)) return guess({ kind: 'activity_date' }, '活動の日');
  if (/^月$|年月|^対象月$/.test(name)) return guess({ kind: 'activity_month' }, '活動の月');
  if (/気づき|備考|特記|メモ/.test(name)) return guess({ kind: 'note' }, '書きとめ');
  if (/種別|活動名|活動内容|活動の種類|^活動$|事業名/.test(name)) {
    return guess({ kind: 'activity_type', values: valuesOf(texts, TYPE_WORDS) }, '活動の種別');
  }
  if (/関わり|形態|区分/.test(name)) {
    return guess({ kind: 'form_of_engagement', values: valuesOf(texts, FORM_WORDS) }, '関わり方');
  }
  if (/場所|会場|訪問先/.test(name))
    return guess({ kind: 'place' }, '場所（符号と、病院・学校などの種類だけを残します）');
  if (/時間|開始.終了/.test(name)) return guess({ kind: 'duration' }, '時間の長さ');
  if (/新規|初参加|初回/.test(name)) return guess({ kind: 'newcomers' }, '延べ人数のうちの新規');
  for (const [kind, words, what] of COUNTS) if (words.test(name)) return guess({ kind }, what);
  return /内容/.test(name) ? guess({ kind: 'note' }, '書きとめ') : null;
}

function guess(column: ColumnGuess['column'], what: string): ColumnGuess {
  return { column, because: `${what}とみられます`, sure: '中' };
}

/** Labels with the code to which their words point; a person fills in the others. */
function valuesOf<C extends string>(
  texts: readonly string[],
  words: readonly (readonly [C, RegExp])[],
): Record<string, C> {
  const values: Record<string, C> = {};
  for (const text of texts.map((each) => foldText(each))) {
    const code = words.find(([, pattern]) => pattern.test(text))?.[0];
    if (code && text.length <= 20) values[text] = code;
  }
  return values;
}
