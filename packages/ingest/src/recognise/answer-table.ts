import type { Sheet, SheetRow } from '../read/workbook.ts';
import { findHeader, isBlank, type Header } from './header.ts';
import type { AnswerTable } from './recognition.ts';

const SUM = /^(小計|中計|合計|総計|総合計|計|月計|累計|延べ計|平均|sub-?total|total)$/i;
const NOTE = /^[※＊*注]/;

/**
 * Sorts the rows below a header: answers, blank rows, and rows that are no answers by their kind (sums, notes).
 * @param ragged  true for text files, where a row's number of cells says something
 */
export function answerTable(
  sheet: Sheet,
  header: Header,
  options: { ragged: boolean; leaveOut?: (row: SheetRow) => string | null },
): AnswerTable {
  const rows: SheetRow[] = [];
  const blank: number[] = [];
  const leftOut: { row: number; why: string }[] = [];
  const ragged: number[] = [];
  for (const row of sheet.rows.slice(header.next)) {
    const why = isBlank(row) ? null : (options.leaveOut?.(row) ?? ownReason(row, header.columns.length));
    if (isBlank(row)) blank.push(row.number);
    else if (why !== null) leftOut.push({ row: row.number, why });
    else {
      rows.push(row);
      if (options.ragged && isRagged(row, header.columns.length)) ragged.push(row.number);
    }
  }
  return {
    sheet: sheet.name,
    headerRows: header.rows,
    columns: header.columns,
    rows,
    blank,
    leftOut,
    ragged,
  };
}

/** Every visible sheet's table, each with its own header. */
export function tablesOf(
  sheets: readonly Sheet[],
  options: { ragged: boolean; leaveOut?: (row: SheetRow) => string | null },
): AnswerTable[] {
  return sheets
    .filter((sheet) => sheet.visibility === 'visible')
    .flatMap((sheet) => {
      const header = findHeader(sheet);
      return header ? [answerTable(sheet, header, options)] : [];
    });
}

function ownReason(row: SheetRow, width: number): string | null {
  const filled = row.cells.map((cell) => cell.text.replaceAll(/\s/g, '')).filter((text) => text !== '');
  const [first = ''] = filled;
  if (SUM.test(first) && row.cells.findIndex((cell) => cell.text.trim() !== '') < 2) return 'subtotal';
  if (filled.length === 1 && width > 2 && NOTE.test(first)) return 'note';
  return null;
}

// Empty cells behind the last column say nothing; fewer or more filled ones mean a separator went wrong.
function isRagged(row: SheetRow, width: number): boolean {
  const used = row.cells.findLastIndex((cell) => cell.text !== '') + 1;
  return row.cells.length < width || used > width;
}
