import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { keepWithin } from '../read/limits.ts';
import { readingWithin, Unreadable } from './reading-within.ts';

function* work(steps: number): Generator<string> {
  for (let step = 0; step < steps; step++)
    yield createHash('sha256').update(Buffer.alloc(1_000_000)).digest('hex');
}
const reason = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error instanceof Unreadable ? [error.path, error.problem.code, error.problem.params] : error;
  }
};

it('gives every step of what takes no longer than allowed', () => {
  expect([...readingWithin(undefined, 'a.xlsx')([1, 2, 3])]).toEqual([1, 2, 3]);
});

it('ends what takes longer than allowed, counting all sheets of the file together', () => {
  const limit = '読むときの時間（秒）、hirogeru.yaml の limits.seconds';
  const read = readingWithin({ seconds: 0.000_001 }, 'a.xlsx');
  expect(reason(() => [...read(work(3))])).toEqual(['a.xlsx', 'E_LIMIT', { limit, allowed: 0.000_001 }]);
  expect(reason(() => [...read([1])])).toEqual(['a.xlsx', 'E_LIMIT', { limit, allowed: 0.000_001 }]);
});

it('reads by the limits of the project, and says what the reader refuses', () => {
  function* rows(): Generator<number> {
    yield 1;
    keepWithin('rows', 2, 'a.xlsx');
  }
  expect([...readingWithin(undefined, 'a.xlsx')(rows())]).toEqual([1]);
  expect(reason(() => [...readingWithin({ rows: 1 }, 'a.xlsx')(rows())])).toMatchObject([
    'a.xlsx',
    'E_LIMIT',
    { allowed: 1 },
  ]);
});
