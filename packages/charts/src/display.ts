import type { Cell } from '@hirogeru/store/contracts';
import { CELL_SHORT, CELL_WORDS } from './labels.ja.ts';

/**
 * A number as people read it: thousands separated, at most `digits` decimals, a real minus sign.
 * The same on every machine: no locale is asked.
 */
export function displayNumber(value: number, digits = 0): string {
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(fixed) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A published figure in words: the number with its unit, or which of the five other things it is. */
export function displayCell(cell: Cell, unit: string, digits = 0): string {
  return cell.kind === 'shown' ? `${displayNumber(cell.value, digits)}${unit}` : CELL_WORDS[cell.kind];
}

/** The same for narrow places: no unit, short words. */
export function displayShort(cell: Cell, digits = 0): string {
  return cell.kind === 'shown' ? displayNumber(cell.value, digits) : CELL_SHORT[cell.kind];
}

/** Whether something is or may be there that is not known: an empty outline. What cannot be has no mark, only its words. */
export const isOpen = ({ kind }: Cell): boolean =>
  kind === 'not_asked' || kind === 'no_record' || kind === 'too_few';

/** Largest shown value of some cells, at least `floor`. Withheld figures never touch a scale. */
export function largestShown(cells: readonly Cell[], floor = 1): number {
  return cells.reduce((most, cell) => (cell.kind === 'shown' ? Math.max(most, cell.value) : most), floor);
}
