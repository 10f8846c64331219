import { expect, it } from 'vitest';
import { cellBook, cellId } from './cell-book.ts';

it('names a cell by its coordinates in one order, without margins', () => {
  expect(cellId('opinions', { round_id: 'R1', heading: 'F2' })).toBe('opinions|heading=F2|round_id=R1');
  expect(cellId('opinions', { round_id: 'T', heading: 'F2' })).toBe(cellId('opinions', { heading: 'F2' }));
});

it('keeps a cell once, and refuses two numbers under one id', () => {
  const book = cellBook();
  book.cell({ id: 'a', value: 7, contributors: 7, recipe: null });
  book.cell({ id: 'a', value: 7, contributors: 7, recipe: null });
  expect([...book.cells.keys()]).toEqual(['a']);
  expect(() => book.cell({ id: 'a', value: 8, contributors: 8, recipe: null })).toThrow(RangeError);
});
