import { expect, it } from 'vitest';
import { couldHarm } from './could-harm.ts';
import { bookOf, emptyArrays, manyStrings, repeatedCells } from './hostile-files.ts';

const harms = (bytes: Uint8Array): boolean => couldHarm({ path: 'a', bytes });

it('takes a small workbook and plain text for harmless', () => {
  expect(harms(bookOf('xlsx', 50))).toBe(false);
  // Refused by its directory, before anything of it is unpacked.
  expect(harms(bookOf('xlsx', 50).slice(0, -30))).toBe(false);
  expect(harms(new TextEncoder().encode('番号,意見\n1,よい\n'))).toBe(false);
});

it('takes for harmful what becomes far more than its size tells', () => {
  expect(harms(manyStrings(1_000_000))).toBe(true);
  expect(harms(repeatedCells(2, 2))).toBe(true);
  expect(harms(bookOf('biff8', 5))).toBe(true);
  expect(harms(emptyArrays(2))).toBe(true);
});
