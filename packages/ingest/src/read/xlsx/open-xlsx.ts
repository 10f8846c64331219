import { problem, Refused } from '@hirogeru/store/contracts';
import { keepWithin } from '../limits.ts';
import type { Sheet, SheetRow } from '../workbook.ts';
import { readNumberFormats } from './number-formats.ts';
import { openPackage, type Package } from './package.ts';
import { parsePart } from '../parse-part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetLayout } from './sheet-layout.ts';
import { SheetPart } from './sheet-part.ts';
import type { CellContext } from './stored-cell.ts';
import { findWorkbookPart, readWorkbookPart } from './workbook-part.ts';

/** A sheet that is read only when its rows are asked for. */
export type XlsxSheet = {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  /**
   * The rows in the order of the file, some hundreds at a time; rows that hold nothing are not there. Memory does not
   * grow with the rows. Each call reads the sheet from its start.
   * @throws Refused E_DAMAGED_FILE (also after rows have been given: a part may be cut off at its end), E_LIMIT
   */
  readonly rows: () => Generator<SheetRow[]>;
  /** Merged ranges and hidden columns (0-based). They stand behind the rows: unread rows are read through for them. */
  readonly layout: () => Required<Pick<Sheet, 'merges' | 'hiddenColumns'>>;
  /** Whether the sheet has a merged range: its text is looked through for one, which is faster than reading it. */
  readonly hasMerges: () => boolean;
};

/** An opened XLSX or XLSM. `strings` of the file are in memory, nothing else of it. */
export type Xlsx = { readonly sheets: readonly XlsxSheet[]; readonly date1904: boolean };

/**
 * Opens an XLSX or XLSM, strict or transitional, for reading row by row; macros, formulas and links out of the file
 * are not looked at.
 * @throws Refused E_DAMAGED_FILE, E_LIMIT, E_PASSWORD_PROTECTED, E_NOT_A_SPREADSHEET, E_UNKNOWN_FORMAT for XLSB
 */
export function openXlsx(bytes: Uint8Array, file: string): Xlsx {
  const pack = openPackage(bytes, file);
  const part = findWorkbookPart(pack);
  if (part === undefined) throw new Refused(problem('E_NOT_A_SPREADSHEET', { file }, {}));
  if (part.toLowerCase().endsWith('.bin')) throw new Refused(problem('E_UNKNOWN_FORMAT', { file }, {}));
  const book = readWorkbookPart(pack, part);
  keepWithin('sheets', book.sheets.length, file);
  const context: CellContext = {
    strings: readSharedStrings(pack, book.strings),
    formats: readNumberFormats(pack, book.styles),
    date1904: book.date1904,
  };
  const sheets = book.sheets.map((sheet) => openSheet(pack, context, sheet));
  return { sheets, date1904: book.date1904 };
}

function openSheet(
  pack: Package,
  context: CellContext,
  { name, visibility, part }: { name: string; visibility: Sheet['visibility']; part: string | null },
): XlsxSheet {
  let known: SheetLayout | null = null;
  function* rows(): Generator<SheetRow[]> {
    const layout = new SheetLayout(pack.file);
    if (part !== null) yield* readRows(pack, context, part, layout);
    known = layout;
  }
  const layout = (): SheetLayout => {
    if (!known) for (const batch of rows()) void batch;
    return known ?? new SheetLayout(pack.file);
  };
  const hasMerges = (): boolean => part !== null && holds(pack.read(part), 'mergeCell ');
  return { name, visibility, rows, layout, hasMerges };
}

function* readRows(
  pack: Package,
  context: CellContext,
  part: string,
  layout: SheetLayout,
): Generator<SheetRow[]> {
  const sheet = new SheetPart(context, layout, pack.file);
  let count = 0;
  for (const step of parsePart(pack.read(part), sheet, pack.file)) {
    void step;
    const batch = sheet.take();
    count += batch.length;
    keepWithin('rows', count, pack.file);
    if (batch.length > 0) yield batch;
  }
  const rest = sheet.take();
  if (rest.length > 0) yield rest;
}

function holds(chunks: Iterable<Uint8Array>, text: string): boolean {
  let before = Buffer.alloc(0);
  let found = false;
  for (const chunk of chunks) {
    // The part is read to its end all the same: it may be cut off there.
    found ||=
      Buffer.concat([before, chunk.subarray(0, text.length)]).includes(text) ||
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).includes(text);
    before = Buffer.from(chunk.subarray(-text.length));
  }
  return found;
}
