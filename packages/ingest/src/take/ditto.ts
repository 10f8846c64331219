import type { MappedColumn } from '../mapping/columns.ts';
import type { SheetCell, SheetRow } from '../read/workbook.ts';

const DITTO = /^(?:〃+|″|"|''|々|仝|同上|同じく?|同前|上に同じ|上と同じ|同左上|\(同上\))$/;
/** Columns of a log in which people write 〃 for the line above; a figure is never meant by it. */
const REPEATED: readonly string[] = [
  'activity_date',
  'activity_month',
  'activity_type',
  'form_of_engagement',
  'place',
];

/**
 * Puts what stands above in place of 〃 and 同上, line after line of one sheet. Only lines that are taken are looked at,
 * so a sub-total between two lines changes nothing; with nothing above, the mark stays and is told as unreadable.
 * @returns the function that resolves the next row
 */
export function dittoResolver(columns: readonly MappedColumn[]): (row: SheetRow) => SheetRow {
  const places = new Set(
    columns.filter(({ mapping }) => REPEATED.includes(mapping.kind)).map(({ index }) => index),
  );
  const above = new Map<number, SheetCell>();
  return (row) => {
    const cells = row.cells.map((cell, index) => {
      if (!places.has(index)) return cell;
      const meant = DITTO.test(cell.text.normalize('NFKC').trim()) ? (above.get(index) ?? cell) : cell;
      if (meant.text.trim() !== '') above.set(index, meant);
      return meant;
    });
    return { ...row, cells };
  };
}
