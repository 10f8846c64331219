import type { SheetRow } from '../read/workbook.ts';
import { visibleTables } from './answer-table.ts';
import type { Header } from './header.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const TITLE = /活動(?:記録|日誌|報告|実績|簿)|業務日誌|実施(?:記録|報告|状況)/;
const DAY = /^(?:.*\/)?(?:日付|月日|年月日|活動日|実施日|開催日|日|日にち)$/;
const DOING = /活動|種別|内容|事業|業務/;
const AMOUNT = /人数|人員|参加者|延べ|のべ|実人|件数|回数|時間/;
const SUBTOTAL = /^(?:[\d０-９]+月分?|月|週|四半期|期)?\s*(?:小\s*計|月計|中計)$|^sub-?total$/i;
const TOTAL = /^(?:[\d０-９]+月分?|年度?|期)?\s*(?:合\s*計|総\s*計|総合計|累計|年計|計)$|^(?:grand )?total$/i;

/** Activity logs of an office: a day, what was done and how many came; sums between and below are no activity. */
export const activityLog: Recogniser = {
  kind: 'activity-log',
  look(workbook) {
    const found = visibleTables(workbook, sumRow).filter(({ header }) => marksOf(header) >= 2);
    if (found.length === 0) return null;
    const titled = found.some(
      ({ header, sheet }) => header.above.some((text) => TITLE.test(text)) || TITLE.test(sheet.name),
    );
    const day = found.some(({ header }) => header.columns.some((name) => DAY.test(name.trim())));
    if (!titled && !(day && found.every(({ header }) => marksOf(header) === 3))) return null;
    const tables = found.map(({ table }) => table);
    const sums = tables
      .flatMap(({ leftOut }) => leftOut)
      .filter(({ why }) => why === 'subtotal' || why === 'total');
    return answersOf(workbook, tables, {
      confidence: titled ? 0.95 : 0.91,
      why: '日付・活動・人数の列が並ぶ、活動の記録です',
      facts: { subtotal_rows: sums.length },
    });
  },
};

function marksOf({ columns }: Header): number {
  return [DAY, DOING, AMOUNT].filter((mark) => columns.some((name) => mark.test(name.trim()))).length;
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
