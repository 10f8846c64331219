import type { Cell } from '@hirogeru/store/contracts';
import { displayNumber } from './display.ts';
import { CELL_WORDS } from './labels.ja.ts';
import { figureEntry, type Entry } from './table-of.ts';

export type Ends = { readonly low: Cell; readonly high: Cell };

/** A difference with its sign. */
export const signed = (cell: Cell, digits = 1): string =>
  cell.kind === 'shown'
    ? `${cell.value > 0 ? '+' : ''}${displayNumber(cell.value, digits)}`
    : CELL_WORDS[cell.kind];

/** A difference with its interval behind it. */
export const withEnds = (cell: Cell, { low, high }: Ends, digits: number): Entry => ({
  text:
    cell.kind === 'shown' && low.kind === 'shown' && high.kind === 'shown'
      ? `${signed(cell, digits)}（${signed(low, digits)}〜${signed(high, digits)}）`
      : signed(cell, digits),
  cell,
});

/** A share in percent. */
export const percent = (cell: Cell): Entry =>
  cell.kind === 'shown' ? { text: `${displayNumber(cell.value * 100)}%`, cell } : figureEntry(cell, '');
