import type { SheetRow } from '../read/workbook.ts';
import { visibleTables } from './answer-table.ts';
import type { Header } from './header.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const TITLE = /活動(?:記録|日誌|報告|実績|簿)|業務日誌|実施(?:記録|報告|状況)/;
const DAY = /^(?:.*\/)?(?:日付|月日|年月日|活動日|実施日|開催日|日|日にち)$/;
const DOING = /活動|種別|内容|事業|業務/;
const AMOUNT = /人数|人員|参加者|延べ|のべ|実人|件数|回数|時間/;
// What tells an office's activities from logs of other things, where no title says it.
const PEOPLE = /人数|参加者|対象者|利用者|延べ|のべ|実人/;
const SUPPORT = /活動|支援|相談|訪問|面談|居場所|ピア|講演/;
const SUBTOTAL = /^(?:[\d０-９]+月分?|月|週|四半期|期)?\s*(?:小\s*計|月計|中計)$|^sub-?total$/i;
const TOTAL =
  /^(?:[\d０-９]+月分?|年度?|期|延べ|のべ|実人数?)?\s*(?:合\s*計|総\s*計|総合計|累計|年計|計)(?:[(（].*[)）])?$|^(?:grand )?total$/i;
// One column a day, week or month of a cross-table.
const STEP =
  /^(?:.{0,100}\/)?(?:第?\d{1,2}(?:日|週|週目|月)?|\d{1,2}\/\d{1,2}|[月火水木金土日]|(?:R|令和)?\d{1,4}[年.]\d{1,2}月?)(?:[(（].[)）])?(?:\/.{0,100})?$/;
const ACTOR = /^(?:.*\/)?(?:活動|氏名|名前|種別|内容|事業|項目|ピアサポーター|活動者|担当)/;

/** Activity logs of an office: a day, what was done and how many came; sums between and below are no activity. */
export const activityLog: Recogniser = {
  kind: 'activity-log',
  look(workbook) {
    if (!visibleTables(workbook).some(({ header }) => marksOf(header) >= 2)) return null;
    const found = visibleTables(workbook, sumRow).filter(({ header }) => marksOf(header) >= 2);
    const titled = found.some(
      ({ header, sheet }) => header.above.some((text) => TITLE.test(text)) || TITLE.test(sheet.name),
    );
    if (!titled && !found.every(({ header }) => marksOf(header) === 3)) return null;
    const told = found.every(({ header: { columns } }) => has(columns, PEOPLE) && has(columns, SUPPORT));
    const tables = found.map(({ table }) => table);
    const sums = tables
      .flatMap(({ leftOut }) => leftOut)
      .filter(({ why }) => why === 'subtotal' || why === 'total');
    return answersOf(workbook, tables, {
      confidence: titled ? 0.94 : told ? 0.91 : 0.8,
      why: '日付・活動・人数の列が並ぶ、活動の記録です',
      facts: { subtotal_rows: sums.length },
    });
  },
};

function marksOf({ columns }: Header): number {
  if (isCrossTable(columns)) return 3;
  return [DAY, DOING, AMOUNT].filter((mark) => has(columns, mark)).length;
}

const has = (columns: readonly string[], mark: RegExp): boolean =>
  columns.some((name) => mark.test(name.normalize('NFKC').trim()));

/** People or activities down, days or weeks or months across. */
function isCrossTable(columns: readonly string[]): boolean {
  const steps = columns.filter((name) => STEP.test(name.normalize('NFKC').trim())).length;
  return steps >= 4 && steps * 2 >= columns.length && has(columns.slice(0, 3), ACTOR);
}

/** A row whose first text is the word for a sum. */
function sumRow({ cells }: SheetRow): string | null {
  const first =
    cells
      .find(({ text }) => text.trim() !== '')
      ?.text.normalize('NFKC')
      .trim() ?? '';
  if (SUBTOTAL.test(first)) return 'subtotal';
  return TOTAL.test(first) ? 'total' : null;
}
