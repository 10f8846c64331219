import { Refused, type Project } from '@hirogeru/store/contracts';
import type { IngestFile } from '../ingest-file.ts';
import type { Mapping } from '../mapping/schema.ts';
import { checkedParts, containerOf } from '../read/container.ts';
import type { Sheet, SheetRow, Workbook } from '../read/workbook.ts';
import { openXlsx, type XlsxSheet } from '../read/xlsx/open-xlsx.ts';
import { understandWorkbook, type Understood } from '../understand.ts';

/** A large workbook that is taken some rows at a time; what it is was told by the beginnings of its sheets. */
export type OpenBook = { readonly sheets: readonly XlsxSheet[]; readonly read: Understood };

/** Bytes of all sheets, unpacked: from here on a workbook is not held in memory. */
const LARGE = 20_000_000;
const BEGINNING = 2000;

/** @returns null for a workbook that is small, or that has to be looked at as a whole */
export function openBook(
  file: IngestFile,
  { project, mappings }: { readonly project: Project; readonly mappings: readonly Mapping[] },
  large = LARGE,
): OpenBook | null {
  try {
    const begun = beginBook(file, large);
    if (!begun) return null;
    const { sheets, workbook } = begun;
    const read = understandWorkbook(workbook, file.path, project, mappings);
    const tables = read.forms.flatMap(({ part }) => part.tables);
    const seen = new Set(
      workbook.sheets.filter(({ rows }) => rows.length < BEGINNING).map(({ name }) => name),
    );
    const streams =
      tables.length > 0 && tables.every(({ more, sheet }) => more !== undefined || seen.has(sheet));
    return streams ? { sheets, read } : null;
  } catch (error) {
    // Read as a whole it is refused in the same way, and told there.
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** A large workbook with the beginnings of its sheets; null for a small one. @throws Refused when it cannot be read */
export function beginBook(
  file: IngestFile,
  large = LARGE,
): { readonly sheets: readonly XlsxSheet[]; readonly workbook: Workbook } | null {
  if (file.large || containerOf(file.bytes) !== 'zip' || sheetBytes(file) < large) return null;
  const { sheets } = openXlsx(file.bytes, file.path);
  return { sheets, workbook: { format: 'xlsx', encoding: 'xlsx', sheets: sheets.map(beginningOf) } };
}

function sheetBytes({ bytes, path }: IngestFile): number {
  const parts = checkedParts(bytes, path).filter(({ name }) => /worksheets?[\\/]/i.test(name));
  return parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

function beginningOf(sheet: XlsxSheet): Sheet {
  const { merges, hiddenColumns } = sheet.hasMerges() ? sheet.layout() : { merges: [], hiddenColumns: [] };
  const rows: SheetRow[] = [];
  for (const batch of sheet.rows()) {
    rows.push(...batch);
    if (rows.length >= BEGINNING) break;
  }
  const { name, visibility } = sheet;
  return { name, visibility, rows: rows.toSorted((a, b) => a.number - b.number), merges, hiddenColumns };
}
