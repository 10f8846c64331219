import { expect, it } from 'vitest';
import { cellBook } from '../cell-book.ts';
import { standpointsOf } from './standpoints-of.ts';

const sheets = (columns: readonly string[]) => ({ rows: ['R1'], columns });

it('tells of all that somebody could have said, where anybody did', () => {
  const all = ['tojisha', 'family', 'supporter', 'resident', 'other', 'unknown'];
  expect(standpointsOf(cellBook(), sheets(['family']))).toEqual(all);
  expect(standpointsOf(cellBook(), sheets(['family', 'unknown']))).toEqual(all);
});

it('has no rows for what no form asked or nobody can be', () => {
  expect(standpointsOf(cellBook(), sheets(['unknown']))).toEqual(['unknown']);
  const others = ['family', 'supporter', 'resident', 'other', 'unknown'];
  const book = cellBook(others.map((standpoint) => ({ round_id: 'R1', standpoint })));
  expect(standpointsOf(book, sheets(['tojisha']))).toEqual(['tojisha']);
  // Whoever was counted was there.
  expect(standpointsOf(book, sheets(['family', 'tojisha']))).toEqual(['tojisha', 'family']);
});
