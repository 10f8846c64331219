import type { Sheet, SheetRow, Workbook } from '../read/workbook.ts';
import { isBlank } from './filled-cells.ts';
import { findHeader, type Header } from './header.ts';
import type { AnswerTable } from './recognition.ts';
import { noAnswer } from './row-of-no-answer.ts';
import { isSideBySide } from './side-by-side.ts';

/** Why a row is no answer, or null for an answer. */
export type LeaveOut = (row: SheetRow, header: Header) => string | null;

/**
 * The rows below a header as answers. Blank rows (nothing, or only spaces) are counted apart; remarks, units and
 * the header printed again are left out.
 * @param leaveOut  what else is no answer in this kind of table
 */
export function answerTable(sheet: Sheet, header: Header, leaveOut: LeaveOut = () => null): AnswerTable {
  const last = header.rows.at(-1) ?? 0;
  const rows: SheetRow[] = [];
  const blank: number[] = [];
  const ragged: number[] = [];
  const left: { row: number; why: string }[] = [];
  for (const row of sheet.rows) {
    if (row.number <= last) continue;
    if (isBlank(row)) {
      blank.push(row.number);
      continue;
    }
    const why = noAnswer(row, header) ?? leaveOut(row, header);
    if (why !== null) {
      left.push({ row: row.number, why });
      continue;
    }
    rows.push(row);
    if (isRagged(sheet, row, header.columns.length)) ragged.push(row.number);
  }
  return {
    sheet: sheet.name,
    headerRows: header.rows,
    columns: header.columns,
    rows,
    blank,
    leftOut: left,
    ragged,
    more: (further) => answerTable({ ...sheet, rows: further }, header, leaveOut),
  };
}

// Only delimited text has rows of their own length; a spreadsheet just ends where the last cell is.
function isRagged(sheet: Sheet, { cells }: SheetRow, width: number): boolean {
  if (sheet.name !== '' || cells.length === width) return false;
  return cells.length < width || cells.slice(width).some(({ text }) => text.trim() !== '');
}

type VisibleTable = { readonly table: AnswerTable; readonly header: Header; readonly sheet: Sheet };

// Every recogniser looks at the same tables; a large one is cut into rows once.
const plainTables = new WeakMap<Workbook, readonly VisibleTable[]>();

/** The tables of the visible sheets, each with its header; a sheet with two tables side by side gives none. */
export function visibleTables(workbook: Workbook, leaveOut?: LeaveOut): readonly VisibleTable[] {
  const known = leaveOut ? undefined : plainTables.get(workbook);
  if (known) return known;
  const tables = workbook.sheets
    .filter((sheet) => sheet.visibility === 'visible' && !isSideBySide(sheet))
    .flatMap((sheet) => {
      const header = findHeader(sheet);
      return header ? [{ sheet, header, table: answerTable(sheet, header, leaveOut) }] : [];
    });
  if (!leaveOut) plainTables.set(workbook, tables);
  return tables;
}

/** Rows in hidden sheets that have the columns of one of the tables: answers that somebody may have meant to send. */
export function hiddenAnswers(workbook: Workbook, tables: readonly AnswerTable[]): number {
  const known = new Set(tables.map(({ columns }) => JSON.stringify(columns)));
  return workbook.sheets
    .filter(({ visibility }) => visibility !== 'visible')
    .reduce((sum, sheet) => {
      const header = findHeader(sheet);
      if (!header || !known.has(JSON.stringify(header.columns))) return sum;
      return sum + answerTable(sheet, header).rows.length;
    }, 0);
}
