import { Refused, type Project } from '@hirogeru/store/contracts';
import type { IngestFile } from '../ingest-file.ts';
import type { Mapping } from '../mapping/schema.ts';
import { checkedParts, containerOf } from '../read/container.ts';
import type { Sheet, SheetRow } from '../read/workbook.ts';
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
    if (file.large || containerOf(file.bytes) !== 'zip' || sheetBytes(file) < large) return null;
    const { sheets } = openXlsx(file.bytes, file.path);
    const beginnings = sheets.map(beginningOf);
    const workbook = { format: 'xlsx', encoding: 'xlsx', sheets: beginnings } as const;
    const read = understandWorkbook(workbook, file.path, project, mappings);
    const tables = read.forms.flatMap(({ part }) => part.tables);
    const seen = new Set(beginnings.filter(({ rows }) => rows.length < BEGINNING).map(({ name }) => name));
    const streams =
      tables.length > 0 && tables.every(({ more, sheet }) => more !== undefined || seen.has(sheet));
    return streams ? { sheets, read } : null;
  } catch (error) {
    // Read as a whole it is refused in the same way, and told there.
    if (error instanceof Refused) return null;
    throw error;
  }
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
