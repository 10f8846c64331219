import { visibleTables } from './answer-table.ts';
import type { AnswerTable } from './recognition.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const NAME = /^(?:氏名|お名前|名前|姓名|ペンネーム)/;
const ABOUT = [
  /ふりがな|フリガナ|カナ/,
  /住所/,
  /電話|連絡先|メール/,
  /生年月日|年齢|年代/,
  /所属/,
  /出欠|出席/,
  /修了|登録/,
  /受講番号|会員番号|登録番号|利用者番号/,
];
// One column a day, with ○ △ × below.
const SESSION =
  /^(?:.{0,100}\/)?(?:第?\d{1,2}(?:日目?|回目?)|\d{1,2}[/月]\d{1,2}日?|day ?\d)(?:[(（].[)）])?(?:\/.{0,100})?$/i;
const MARK = /^[○◯〇●△▲×✕✖x✓レ\-－欠出遅早]?$|^(?:出席|欠席|遅刻|早退)$/i;
// Lists of customers and orders name people as well.
const TRADE = /商品|金額|単価|数量|注文|価格|在庫|売上|請求|予約/;
const TAKES_PART = /修了|出欠|出席|受講|参加|会員|登録|利用者/;
const ANSWER = /意見|感想|理由|満足|自由記述|お書きください|ですか|[?？]/;

/** Lists of people who took part or finished: names and what the office keeps of them, and no answers. */
export const roster: Recogniser = {
  kind: 'roster',
  look(workbook) {
    const found = visibleTables(workbook).filter(({ header: { columns }, table }) => {
      const about = ABOUT.filter((mark) => has(columns, mark)).length + (hasSessions(table) ? 2 : 0);
      // 登録番号 alone is only a number of something.
      const kept = has(columns, /修了|出欠|登録(?!番号|日)/) && has(columns, /番号/);
      const person = has(columns, NAME) ? 1 : 0;
      return (person + about >= 3 || kept) && !has(columns, ANSWER) && !has(columns, TRADE);
    });
    if (found.length === 0) return null;
    const titled = found.some(({ header, sheet }) =>
      /名簿|修了者|登録者|受講者一覧|参加者一覧|出欠|出席/.test([...header.above, sheet.name].join(' ')),
    );
    const told = found.some(({ header, table }) => has(header.columns, TAKES_PART) || hasSessions(table));
    return answersOf(
      workbook,
      found.map(({ table }) => table),
      {
        confidence: titled ? 0.94 : told ? 0.91 : 0.8,
        why: '氏名や番号と、修了・出欠・連絡先の列が並ぶ名簿です',
      },
    );
  },
};

const has = (columns: readonly string[], mark: RegExp): boolean =>
  columns.some((name) => mark.test(name.trim()));

/** Two columns or more of marks, a column a day of the course. */
function hasSessions({ columns, rows }: AnswerTable): boolean {
  const sessions = columns.filter(
    (name, at) =>
      SESSION.test(name.normalize('NFKC').trim()) &&
      rows.every(({ cells }) => MARK.test((cells[at]?.text ?? '').trim())),
  );
  return sessions.length >= 2;
}
