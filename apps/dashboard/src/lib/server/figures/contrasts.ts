import { CODE_LABELS, numberAddress, rounds, themeContrasts, type ViewRow } from '@hirogeru/store/contracts';
import { formatCell } from '#lib/format.ts';
import { CONTRAST } from '#lib/labels.ja.ts';
import type { NumberedTable, Reader } from '../reader.ts';

type Row = ViewRow<typeof themeContrasts>;

/** People of each standpoint, channel and round who touch a theme, beside everybody else; in the order of the code lists. */
export function contrastsOf(reader: Reader, theme: string): NumberedTable | null {
  const rows = reader.view(themeContrasts, { theme_id: theme }).toSorted((a, b) => a.seq - b.seq);
  if (rows.length === 0) return null;
  const labels = new Map(reader.view(rounds).map(({ round_id, label }) => [round_id, label]));
  const at = (row: Row, figure: keyof typeof themeContrasts.cells) =>
    numberAddress(themeContrasts, figure, row);
  return {
    caption: CONTRAST.caption,
    columns: CONTRAST.columns,
    rows: rows.map((row) => [
      labels.get(row.value) ?? CODE_LABELS[row.value] ?? row.value,
      formatCell(row.people, '人'),
      formatCell(row.of, '人'),
      formatCell(row.others, '人'),
      formatCell(row.others_of, '人'),
      points(row),
      CONTRAST.finding[row.finding] ?? '',
    ]),
    numbers: rows.map((row) => [
      null,
      at(row, 'people'),
      at(row, 'of'),
      at(row, 'others'),
      at(row, 'others_of'),
      at(row, 'difference'),
      null,
    ]),
  };
}

/** Difference and interval in percentage points. */
function points({ difference, low, high }: Row): string {
  if (difference.kind !== 'shown' || low.kind !== 'shown' || high.kind !== 'shown')
    return formatCell(difference, '');
  const signed = (share: number): string => {
    const value = Math.round(Math.abs(share) * 100);
    return value === 0 ? '0' : `${share > 0 ? '+' : '−'}${value}`;
  };
  return `${signed(difference.value)}（${signed(low.value)}〜${signed(high.value)}）`;
}
