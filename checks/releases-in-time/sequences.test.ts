import { expect, it } from 'vitest';
import { releaseSequences } from './sequences.ts';

// `pnpm bench disclosure` runs fifty.
const FEW = { sequences: 4, seed: 7 };

it('lets nobody narrow a number with five releases side by side', async () => {
  const report = await releaseSequences(FEW);
  expect(report).toMatchObject({ breached: 0, narrowed: 0 });
  expect(report.published).toBeGreaterThan(15);
});

it('finds what releases protected one by one give away', async () => {
  expect((await releaseSequences(FEW, true)).breached).toBe(4);
});
