import { expect, it } from 'vitest';
import { takeRandomFiles } from './take-random-files.ts';

// `pnpm test:faults` takes ten times as many.
it('accounts for every row written into 1,000 random files, or refuses the file by its code', async () => {
  const { wrong, taken } = await takeRandomFiles(1_000, 20230401);
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(700);
}, 300_000);
