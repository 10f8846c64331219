import { problem, Refused } from '@hirogeru/store/contracts';
import * as XLSX from '@e965/xlsx';
import { containerOf, listParts, unpackParts } from './container.ts';
import { keepWithin } from './limits.ts';
import { hiddenOdsSheets, prepareOds } from './prepare-ods.ts';
import { prepareXlsx } from './prepare-xlsx.ts';
import { sheetCell } from './sheet-cell.ts';
import type { Sheet, SheetRow, Workbook } from './workbook.ts';

/**
 * Reads XLSX, XLSM (macros are not looked at), XLS and ODS. Formulas are never evaluated: the value that the file
 * itself keeps is taken. Furigana is never joined to the text.
 * @throws Refused E_PASSWORD_PROTECTED, E_DAMAGED_FILE, E_UNKNOWN_FORMAT, E_LIMIT
 */
export function readSpreadsheet(bytes: Uint8Array, file: string): Workbook {
  const format = formatOf(bytes, file);
  const prepared =
    format === 'xlsx' ? prepareXlsx(bytes, file) : format === 'ods' ? prepareOds(bytes, file) : bytes;
  const book = open(prepared, file);
  keepWithin('sheets', book.SheetNames.length, file);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const biff = holdsName(bytes, 'Workbook') ? 'xls (BIFF8)' : 'xls (BIFF5)';
  const encoding = { xlsx: 'xlsx', xls: biff, ods: 'ods' }[format];
  const hiddenNames = format === 'ods' ? hiddenOdsSheets(bytes, file) : new Set<string>();
  const sheets = book.SheetNames.map((name, index) => {
    const hidden = hiddenNames.has(name) ? 1 : (book.Workbook?.Sheets?.[index]?.Hidden ?? 0);
    return readSheet(name, book.Sheets[name] ?? {}, hidden, date1904, file);
  });
  return { format, encoding, sheets };
}

function formatOf(bytes: Uint8Array, file: string): 'xlsx' | 'xls' | 'ods' {
  if (containerOf(bytes) === 'ole') {
    if (holdsName(bytes, 'EncryptedPackage'))
      throw new Refused(problem('E_PASSWORD_PROTECTED', { file }, {}));
    if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'xls';
    throw new Refused(problem('E_NOT_A_SPREADSHEET', { file }, {}));
  }
  const names = listParts(bytes, file);
  if (names.includes('xl/workbook.xml') || names.some((name) => /^xl\/workbook\d*\.(xml|bin)$/.test(name)))
    return 'xlsx';
  if (names.includes('content.xml')) {
    const { 'META-INF/manifest.xml': manifest } = unpackParts(
      bytes,
      file,
      (name) => name === 'META-INF/manifest.xml',
    );
    if (manifest && Buffer.from(manifest).includes('encryption-data')) {
      throw new Refused(problem('E_PASSWORD_PROTECTED', { file }, {}));
    }
    return 'ods';
  }
  throw new Refused(problem('E_NOT_A_SPREADSHEET', { file }, {}));
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
