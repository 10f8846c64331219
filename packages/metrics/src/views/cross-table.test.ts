import { NO_COUNT } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { cellBook } from '../cell-book.ts';
import { protectRow } from '../protected-row.ts';
import { crossTable } from './cross-table.ts';

const COUNTS: Readonly<Record<string, number>> = { 'R1 chat': 9, 'R1 slip': 0, 'R2 chat': 6, 'R2 post': 7 };
const sum = (isIn: (place: readonly string[]) => boolean): number =>
  Object.entries(COUNTS).reduce((all, [at, count]) => all + (isIn(at.split(' ')) ? count : 0), 0);
const margins = {
  population: 'submissions',
  rows: ['R1', 'R2'],
  columns: ['chat', 'slip', 'post'],
  at(row: string, column: string) {
    const count = sum(([r, c]) => (row === 'T' || r === row) && (column === 'T' || c === column));
    return { ...NO_COUNT, count, people: count };
  },
} as const;

const entered = (impossible: readonly Record<string, string>[]) => {
  const book = cellBook(impossible);
  const figure = crossTable(book, {
    measure: 'submissions',
    dimensions: ['round_id', 'channel'],
    rows: margins.rows,
    columns: margins.columns,
    margins,
  });
  return { book, figure };
};

it('tells what cannot be from nobody, and takes it for no cell that could be withheld or hide another', () => {
  const { book, figure } = entered([{ round_id: 'R1', channel: 'post' }]);
  expect(figure('R1', 'post')).toEqual({ kind: 'impossible' });
  expect(figure('R1', 'slip')).toMatchObject({ kind: 'base', value: 0 });
  expect(book.cells.has('submissions|channel=post|round_id=R1')).toBe(false);
  const named = book.equations.flatMap(({ total, parts }) => [total, ...parts]);
  expect(named).not.toContain('submissions|channel=post|round_id=R1');
  // Whatever is withheld, it is not this.
  const everything = new Set([...book.cells.keys(), 'submissions|channel=post|round_id=R1']);
  const row = { words: {}, figures: { submissions: figure('R1', 'post') } };
  expect(protectRow(row, everything).cells).toEqual({ submissions: { kind: 'impossible' } });
});

it('ties a number to its total at once where the others of its line cannot be', () => {
  const { book } = entered([
    { round_id: 'R1', channel: 'post' },
    { round_id: 'R1', channel: 'slip' },
  ]);
  expect(book.equations).toContainEqual({
    total: 'submissions|round_id=R1',
    parts: ['submissions|channel=chat|round_id=R1'],
  });
});

it('counts whoever was there, whatever the settings say', () => {
  const { figure } = entered([{ round_id: 'R2', channel: 'post' }]);
  expect(figure('R2', 'post')).toMatchObject({ kind: 'base', value: 7 });
});

it('takes in everything within a crossing, with its total', () => {
  const { figure } = entered([{ channel: 'slip' }]);
  expect(['R1', 'R2', 'T'].map((round) => figure(round, 'slip').kind)).toEqual([
    'impossible',
    'impossible',
    'impossible',
  ]);
});
