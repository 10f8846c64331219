import { expect, it } from 'vitest';
import { protectInTime, publishedOf, withheldOf, type Family, type Published } from '../index.ts';
import { mayStand } from './may-stand.ts';

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

it('goes on hiding what may be unchanged where nobody knows any more, and not what has changed for sure', async () => {
  const { masked } = await protectInTime(NOW, [first], { k: K, seed: 'a' });
  // Both were 10 together: b may be what it was, a can not.
  expect([...mayStand(NOW, [first])]).toEqual(['b']);
  expect(masked).toContain('b');
  const more = answers([12, 11, 20, 30]);
  expect([...mayStand(more, [first])]).toEqual([]);
  expect([...(await protectInTime(more, [first], { k: K, seed: 'a' })).masked]).toEqual([]);
});

it('takes for changed what is larger than any sum of its release lets it have been', () => {
  const cells = [
    { id: 'all', value: 50, threshold: K },
    { id: 'whole', value: null, threshold: K },
    { id: 'x', value: null, threshold: K },
    { id: 'y', value: null, threshold: K },
    { id: 'z', value: 20, threshold: K },
    { id: 'free', value: null, threshold: K },
  ];
  const equations = [
    { total: 'all', parts: ['whole', 'z'] },
    { total: 'whole', parts: ['x', 'y'] },
  ];
  const before: Published = { cells, equations, inequalities: [{ parts: ['y'], wholes: ['z'] }] };
  const now = (values: Readonly<Record<string, number>>): Family => ({
    cells: Object.entries(values).map(([id, value]) => ({ id, value })),
    equations: [],
  });
  const standing = (values: Readonly<Record<string, number>>) => [...mayStand(now(values), [before])];
  expect(standing({ whole: 30, x: 30, y: 20, z: 20, free: 900, new: 3 })).toEqual([
    'whole',
    'x',
    'y',
    'free',
  ]);
  expect(standing({ whole: 31, x: 31, y: 21, z: 20 })).toEqual([]);
  // What another release showed is known, and what is still kept is reckoned with itself.
  const told = { ...before, cells: cells.map((cell) => (cell.id === 'x' ? { ...cell, value: 9 } : cell)) };
  expect([...mayStand(now({ x: 9, y: 9 }), [before, told])]).toEqual(['y']);
  expect([...mayStand(now({ x: 9, y: 9 }), [{ ...before, withheld: new Map() }])]).toEqual([]);
});
