import { problem, Refused } from '@hirogeru/store/contracts';
import { containerOf, listParts, unpackParts } from './container.ts';
import { readLegacySheets } from './legacy-book.ts';
import { hiddenInOds, prepareOds } from './prepare-ods.ts';
import type { Workbook } from './workbook.ts';
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
  const sheets = readLegacySheets(bytes, file);
  return { format: 'xls', encoding: biff8 ? 'xls (BIFF8)' : 'xls (BIFF5)', sheets };
}

function readOds(bytes: Uint8Array, file: string): Workbook {
  const isManifest = (name: string): boolean => name === 'META-INF/manifest.xml';
  const { 'META-INF/manifest.xml': manifest } = unpackParts(bytes, file, isManifest);
  if (manifest && Buffer.from(manifest).includes('encryption-data')) {
    throw new Refused(problem('E_PASSWORD_PROTECTED', { file }, {}));
  }
  const sheets = readLegacySheets(prepareOds(bytes, file), file, hiddenInOds(bytes, file));
  return { format: 'ods', encoding: 'ods', sheets };
}

const isOds = (bytes: Uint8Array, file: string): boolean => listParts(bytes, file).includes('content.xml');

// Names of streams stand as UTF-16 in the directory of an OLE container.
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
