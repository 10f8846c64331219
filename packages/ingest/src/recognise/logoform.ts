import { visibleTables } from './answer-table.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const NUMBER =
  /^(?:受付|申請|整理|到達|送信|申込|回答|受信|問(?:い)?合(?:わ)?せ)(?:番号|No\.?|ID|ＩＤ)$|^(?:受付|申請)ID$/i;
const WHEN = /^(?:受付|申請|送信|到達|回答|申込|受信|登録|提出)(?:日時|日|年月日|時刻)$/;
const MORE = [
  /^(?:ステータス|状態|(?:処理|対応|申請|審査|受付)(?:状況|状態|ステータス))$/,
  /^(?:フォーム|手続き?|申請|申込)(?:名|名称|ID|種別|区分)$/i,
  /^(?:申請者|申込者|届出者|送信者|利用者)/,
];
const QUESTION = /意見|感想|満足|理由|ください|ですか|[?？]|自由記述|ご要望|アンケート|立場|ご年代/;

/**
 * Forms of local governments (LoGoフォーム, Graffer, 汎用電子申請 …): a receipt number and the time of receipt, mostly
 * with a state, the name of the form and the applicant.
 */
export const logoform: Recogniser = {
  kind: 'logoform',
  look(workbook) {
    const tables = visibleTables(workbook)
      .map(({ table }) => table)
      .filter(({ columns }) => has(columns, NUMBER) && has(columns, WHEN));
    const [first] = tables;
    if (!first) return null;
    const more = MORE.filter((mark) => has(first.columns, mark)).length;
    const asks = has(first.columns, QUESTION);
    return answersOf(workbook, tables, {
      confidence: more >= 2 || (more === 1 && asks) ? 0.97 : asks ? 0.96 : 0.8,
      why: '受付番号と受付日時の列があり、電子申請のフォームの書き方です',
    });
  },
};

const has = (columns: readonly string[], mark: RegExp): boolean =>
  columns.some((name) => mark.test(name.normalize('NFKC').replace(/\s+/g, '')));
