import * as XLSX from '@e965/xlsx';

export type CellValue =
  | string
  | number
  | null
  | { readonly error: '#N/A' | '#REF!' }
  | { readonly serial: number };
export type SheetPlan = {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** [top, left, bottom, right], rows from 1 as shown, columns from 0. */
  readonly merges: readonly (readonly [number, number, number, number])[];
};

/** Formats by Excel's numbers: those that are used, and the one that the library writes into every book. */
const FORMATS = { 0: 'General', 14: 'm/d/yy', 56: '"上午/下午 "hh"時"mm"分"ss"秒 "' } as const;
const ERROR_CODES = { '#N/A': 42, '#REF!': 23 } as const;

function cell(value: Exclude<CellValue, null>): XLSX.CellObject {
  if (typeof value === 'string') return { t: 's', v: value };
  if (typeof value === 'number') return { t: 'n', v: value };
  if ('error' in value) return { t: 'e', v: ERROR_CODES[value.error], w: value.error };
  return { t: 'n', v: value.serial, z: FORMATS[14] };
}

/** Excel's day number of a YYYY-MM-DD (1900 system). */
export const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** An XLSX file; the same plan gives the same bytes (no dates of writing are kept). */
export function workbookFile(sheets: readonly SheetPlan[]): Uint8Array {
  // With no table of its own a book takes what the library remembers of the books before it.
  const book = Object.assign(XLSX.utils.book_new(), { SSF: FORMATS });
  for (const plan of sheets) {
    const sheet: XLSX.WorkSheet = {};
    let width = 1;
    plan.rows.forEach((row, r) =>
      row.forEach((value, c) => {
        width = Math.max(width, c + 1);
        if (value !== null) sheet[XLSX.utils.encode_cell({ r, c })] = cell(value);
      }),
    );
    sheet['!ref'] = XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(plan.rows.length - 1, 0), c: width - 1 },
    });
    sheet['!merges'] = plan.merges.map(([top, left, bottom, right]) => ({
      s: { r: top - 1, c: left },
      e: { r: bottom - 1, c: right },
    }));
    XLSX.utils.book_append_sheet(book, sheet, plan.name);
  }
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}
