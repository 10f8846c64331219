import { problem, Refused } from '@hirogeru/store/contracts';
import * as XLSX from '@e965/xlsx';
import { containerOf, listParts, unpackParts } from './container.ts';
import { keepWithin } from './limits.ts';
import { hiddenOdsSheets, prepareOds } from './prepare-ods.ts';
import { sheetCell } from './sheet-cell.ts';
import type { Sheet, SheetRow, Workbook } from './workbook.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads XLSX, XLSM, XLS and ODS. Formulas are never evaluated: the value that the file itself keeps is taken. Furigana
 * is never joined to the text. Macros are not looked at.
 * @throws Refused E_PASSWORD_PROTECTED, E_DAMAGED_FILE, E_NOT_A_SPREADSHEET, E_UNKNOWN_FORMAT, E_LIMIT
 */
export function readSpreadsheet(bytes: Uint8Array, file: string): Workbook {
  if (containerOf(bytes) === 'ole') return readXls(bytes, file);
  return isOds(bytes, file) ? readOds(bytes, file) : readXlsx(bytes, file);
}

function readXls(bytes: Uint8Array, file: string): Workbook {
  if (holdsName(bytes, 'EncryptedPackage')) throw new Refused(problem('E_PASSWORD_PROTECTED', { file }, {}));
  const biff8 = holdsName(bytes, 'Workbook');
  if (!biff8 && !holdsName(bytes, 'Book')) throw new Refused(problem('E_NOT_A_SPREADSHEET', { file }, {}));
  const sheets = readSheets(bytes, file, new Set());
  return { format: 'xls', encoding: biff8 ? 'xls (BIFF8)' : 'xls (BIFF5)', sheets };
}

function readOds(bytes: Uint8Array, file: string): Workbook {
  const isManifest = (name: string): boolean => name === 'META-INF/manifest.xml';
  const { 'META-INF/manifest.xml': manifest } = unpackParts(bytes, file, isManifest);
  if (manifest && Buffer.from(manifest).includes('encryption-data')) {
    throw new Refused(problem('E_PASSWORD_PROTECTED', { file }, {}));
  }
  const sheets = readSheets(prepareOds(bytes, file), file, hiddenOdsSheets(bytes, file));
  return { format: 'ods', encoding: 'ods', sheets };
}

const isOds = (bytes: Uint8Array, file: string): boolean => listParts(bytes, file).includes('content.xml');

function readSheets(bytes: Uint8Array, file: string, hiddenNames: ReadonlySet<string>): Sheet[] {
  const book = open(bytes, file);
  keepWithin('sheets', book.SheetNames.length, file);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, index) => {
    const hidden = hiddenNames.has(name) ? 1 : (book.Workbook?.Sheets?.[index]?.Hidden ?? 0);
    return readSheet(name, book.Sheets[name] ?? {}, hidden, date1904, file);
  });
}

// Names of streams stand as UTF-16 in the directory of an OLE container.
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));

function open(bytes: Uint8Array, file: string): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false,
    });
  } catch (error) {
    const code = /password|encrypt/i.test(String(error)) ? 'E_PASSWORD_PROTECTED' : 'E_DAMAGED_FILE';
    throw new Refused(problem(code, { file }, {}));
  }
}

function readSheet(
  name: string,
  sheet: XLSX.WorkSheet,
  hidden: number,
  date1904: boolean,
  file: string,
): Sheet {
  const data = (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? [];
  keepWithin('rows', data.length, file);
  const rows: SheetRow[] = [];
  data.forEach((row, index) => {
    if (!row) return;
    keepWithin('columns', row.length, file);
    const cells = Array.from(row, (cell) => sheetCell(cell, date1904));
    for (const cell of cells) keepWithin('cellLength', cell.text.length, file);
    if (cells.length > 0) rows.push({ number: index + 1, cells });
  });
  return {
    name,
    visibility: hidden === 2 ? 'very_hidden' : hidden === 1 ? 'hidden' : 'visible',
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      bottom: e.r + 1,
      left: s.c,
      right: e.c,
    })),
  };
}
