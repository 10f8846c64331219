import type { Family } from '@hirogeru/disclosure';
import { expect, it } from 'vitest';
import { wholeWorlds } from './whole-worlds.ts';

const five = (): number => 5;
const row = (...parts: number[]): Family => ({
  cells: [
    ...parts.map((value, at) => ({ id: `p${at}`, value })),
    { id: 'T', value: parts.reduce((sum, part) => sum + part, 0) },
  ],
  equations: [{ total: 'T', parts: parts.map((_, at) => `p${at}`) }],
});

it('tells a cell that stands alone in its sum', () => {
  expect(wholeWorlds(row(12, 8, 3), new Set(['p2']), five)).toEqual({ narrow: 1, unsettled: 0 });
});

it('tells two cells that have four values between them, and not two that have five', () => {
  expect(wholeWorlds(row(12, 2, 3), new Set(['p1', 'p2']), five)).toEqual({ narrow: 2, unsettled: 0 });
  expect(wholeWorlds(row(12, 2, 4), new Set(['p1', 'p2']), five)).toEqual({ narrow: 0, unsettled: 0 });
});

it('tells half a person for none', () => {
  // 2x + 2y = 6 by three sums: of halves there would be more.
  const cells = [
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['ab', 3],
    ['bc', 4],
    ['ac', 3],
  ].map(([id, value]) => ({ id: String(id), value: Number(value) }));
  const equations = ['ab', 'bc', 'ac'].map((total) => ({ total, parts: [...total] }));
  expect(wholeWorlds({ cells, equations }, new Set(['a', 'b', 'c']), () => 2)).toEqual({
    narrow: 3,
    unsettled: 0,
  });
});

it('knows that a part is no more than its whole', () => {
  const family: Family = { ...row(3, 4), equations: [], inequalities: [{ parts: ['p0'], wholes: ['p1'] }] };
  expect(wholeWorlds(family, new Set(['p0']), five)).toEqual({ narrow: 1, unsettled: 0 });
  expect(wholeWorlds(family, new Set(['p0', 'p1']), five)).toEqual({ narrow: 0, unsettled: 0 });
});
