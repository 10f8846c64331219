import { problem, Refused } from '@hirogeru/store/contracts';
import XLSX from '@e965/xlsx';
import { containerOf, listParts, rewriteParts, unpackParts } from './container.ts';
import { keepWithin } from './limits.ts';
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
    format === 'xlsx' ? withoutFarEntities(bytes, file) : format === 'ods' ? plainOds(bytes, file) : bytes;
  const book = open(prepared, file);
  keepWithin('sheets', book.SheetNames.length, file);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const encoding = { xlsx: 'xlsx', xls: 'xls (BIFF8)', ods: 'ods' }[format];
  const sheets = book.SheetNames.map((name, index) => {
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
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

// The library decodes &#134071; to a wrong character (measured); such references become the character itself first.
function withoutFarEntities(bytes: Uint8Array, file: string): Uint8Array {
  const isText = (name: string): boolean => /^xl\/(sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(name);
  return rewriteParts(bytes, file, isText, (xml) =>
    xml.replaceAll(
      /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
      (reference, hex: string | undefined, decimal: string) => {
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : reference;
      },
    ),
  );
}

// The library joins ruby text to its base and wants a styles part (both measured).
function plainOds(bytes: Uint8Array, file: string): Uint8Array {
  const names = listParts(bytes, file);
  const styles =
    '<?xml version="1.0"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';
  return rewriteParts(
    bytes,
    file,
    (name) => name === 'content.xml',
    (xml) => xml.replaceAll(/<text:ruby-text\b[^>]*>[^<]*<\/text:ruby-text>/g, ''),
    names.includes('styles.xml') ? {} : { 'styles.xml': styles },
  );
}

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
