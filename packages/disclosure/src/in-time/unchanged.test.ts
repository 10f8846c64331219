import { expect, it } from 'vitest';
import { protectInTime, publishedOf, withheldOf, type Family } from '../index.ts';

const K = 5;
const PARTS = ['a', 'b', 'c', 'd'];

/** Answers by standpoint. */
const answers = (values: readonly number[]): Family => ({
  cells: [
    { id: 'T', value: values.reduce((sum, value) => sum + value, 0) },
    ...values.map((value, at) => ({ id: PARTS[at]!, value })),
  ],
  equations: [{ total: 'T', parts: PARTS }],
});

// Two of `a` answered, hidden with `b`; then so many of `a` came that nothing has to be hidden any more.
const BEFORE = answers([2, 8, 20, 30]);
const NOW = answers([12, 8, 20, 30]);
const HIDDEN = new Set(['a', 'b']);
const first = publishedOf(BEFORE, HIDDEN, K);

it('goes on hiding what did not change where it would tell what an earlier release withheld', async () => {
  const earlier = { ...first, withheld: withheldOf(BEFORE, HIDDEN) };
  const { masked } = await protectInTime(NOW, [earlier], { k: K, seed: 'a' });
  // All but a: 62 − 20 − 30 − b was 2 before. Both c and d were shown, and are known.
  expect(masked).toContain('b');
});

it('takes no number for unchanged where nobody knows any more', async () => {
  const { masked } = await protectInTime(NOW, [first], { k: K, seed: 'a' });
  expect([...masked]).toEqual([]);
});
