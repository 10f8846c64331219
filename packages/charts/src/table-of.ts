import type { Cell } from '@hirogeru/store/contracts';
import { displayCell } from './display.ts';
import type { ChartTable } from './drawing.ts';

/** An entry of a table: words, or a figure in words with the cell that it says. */
export type Entry = string | { readonly text: string; readonly cell: Cell };

/** A figure as an entry. */
export const figureEntry = (cell: Cell, unit: string, digits = 0): Entry => ({
  text: displayCell(cell, unit, digits),
  cell,
});

/** The table of a drawing, with the cell behind each figure beside the words. */
export const tableOf = (
  caption: string,
  columns: readonly string[],
  entries: readonly (readonly Entry[])[],
): ChartTable => ({
  caption,
  columns,
  rows: entries.map((row) => row.map((entry) => (typeof entry === 'string' ? entry : entry.text))),
  cells: entries.map((row) => row.map((entry) => (typeof entry === 'string' ? null : entry.cell))),
});
