import * as XLSX from '@e965/xlsx';
import Encoding from 'encoding-japanese';

/** A made-up export; `kind` is what it is, null for what is none of the known kinds. */
export type ExportCase = { readonly name: string; readonly kind: string | null; readonly bytes: Uint8Array };
export type Cells = readonly (string | number)[];
export type TextEncoding = 'UTF-8' | 'UTF-8 BOM' | 'CP932';

const utf8 = new TextEncoder();

/** A text in an encoding; what CP932 lacks must not be in it. */
export function textBytes(text: string, encoding: TextEncoding = 'UTF-8'): Uint8Array {
  if (encoding !== 'CP932') return utf8.encode(encoding === 'UTF-8 BOM' ? `\uFEFF${text}` : text);
  return Uint8Array.from(
    Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }) as number[],
  );
}

export function csvBytes(
  rows: readonly Cells[],
  { delimiter = ',', encoding = 'UTF-8' }: { delimiter?: string; encoding?: TextEncoding } = {},
): Uint8Array {
  const quote = (cell: string | number): string => {
    const text = String(cell);
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return textBytes(rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join(''), encoding);
}

/** A merged range: top, left, bottom, right, from 0. */
export type Merge = readonly [number, number, number, number];

export function bookBytes(
  sheets: Readonly<Record<string, readonly Cells[]>>,
  { type = 'xlsx', merges = [] }: { type?: 'xlsx' | 'biff8'; merges?: readonly Merge[] } = {},
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map(([r, c, er, ec]) => ({ s: { r, c }, e: { r: er, c: ec } }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: type }) as Buffer);
}

/** The same table as CSV in three encodings and as XLSX. */
export function inEveryFile(
  name: string,
  kind: string | null,
  rows: readonly Cells[],
  sheet = 'Sheet1',
): ExportCase[] {
  return [
    { name: `${name} (CSV)`, kind, bytes: csvBytes(rows) },
    { name: `${name} (CSV, BOM)`, kind, bytes: csvBytes(rows, { encoding: 'UTF-8 BOM' }) },
    { name: `${name} (CSV, CP932)`, kind, bytes: csvBytes(rows, { encoding: 'CP932' }) },
    { name: `${name} (XLSX)`, kind, bytes: bookBytes({ [sheet]: rows }) },
  ];
}
