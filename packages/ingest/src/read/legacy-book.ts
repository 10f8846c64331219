import { problem, Refused } from '@hirogeru/store/contracts';
import * as XLSX from '@e965/xlsx';
import { keepWithin } from './limits.ts';
import type { OdsVisibility } from './ods-visibility.ts';
import { sheetCell } from './sheet-cell.ts';
import type { Sheet, SheetRow } from './workbook.ts';

/**
 * The sheets of an XLS or an ODS, by the library.
 * @param visibilities  what each sheet of an ODS hides; the library tells it of an XLS only
 * @throws Refused E_DAMAGED_FILE, E_PASSWORD_PROTECTED, E_LIMIT
 */
export function readLegacySheets(
  bytes: Uint8Array,
  file: string,
  visibilities: readonly OdsVisibility[] = [],
): Sheet[] {
  const book = open(bytes, file);
  keepWithin('sheets', book.SheetNames.length, file);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, index) => {
    const sheet: XLSX.WorkSheet = book.Sheets[name] ?? {};
    const ods = visibilities[index];
    const hidden = ods?.hidden ? 1 : (book.Workbook?.Sheets?.[index]?.Hidden ?? 0);
    const rows = rowsOf(sheet, date1904, file, (row) =>
      ods ? holds(ods.rows, row) : sheet['!rows']?.[row - 1]?.hidden === true,
    );
    const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
    const isHidden = (column: number): boolean =>
      ods ? holds(ods.columns, column) : sheet['!cols']?.[column]?.hidden === true;
    keepWithin('merges', sheet['!merges']?.length ?? 0, file);
    return {
      name,
      visibility: hidden === 2 ? 'very_hidden' : hidden === 1 ? 'hidden' : 'visible',
      rows,
      merges: mergesOf(sheet),
      hiddenColumns: Array.from({ length: width }, (_, column) => column).filter(isHidden),
    };
  });
}

const holds = (ranges: OdsVisibility['rows'], at: number): boolean =>
  ranges.some(({ first, last }) => first <= at && at <= last);

function open(bytes: Uint8Array, file: string): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      // Hidden rows and columns come with the styles.
      cellStyles: true,
      bookVBA: false,
    });
  } catch (error) {
    const code = /password|encrypt/i.test(String(error)) ? 'E_PASSWORD_PROTECTED' : 'E_DAMAGED_FILE';
    throw new Refused(problem(code, { file }, {}));
  }
}

function rowsOf(
  sheet: XLSX.WorkSheet,
  date1904: boolean,
  file: string,
  isHidden: (row: number) => boolean,
): SheetRow[] {
  const data = (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? [];
  keepWithin('rows', data.length, file);
  const rows: SheetRow[] = [];
  data.forEach((row, index) => {
    // With the styles come cells that hold nothing else.
    const last = row?.findLastIndex((cell) => cell !== undefined && cell.t !== 'z') ?? -1;
    if (!row || last < 0) return;
    keepWithin('columns', last + 1, file, index + 1);
    const cells = Array.from(row.slice(0, last + 1), (cell) => sheetCell(cell, date1904));
    const number = index + 1;
    for (const cell of cells) keepWithin('cellLength', cell.text.length, file, number);
    rows.push(isHidden(number) ? { number, cells, hidden: true } : { number, cells });
  });
  return rows;
}

const mergesOf = (sheet: XLSX.WorkSheet): Sheet['merges'] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }));
