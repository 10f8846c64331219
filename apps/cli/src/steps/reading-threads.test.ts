import { expect, it } from 'vitest';
import { readingThreads } from './reading-threads.ts';

it.each([
  ['few answers are read on one thread', 20_000, undefined, 8, 1],
  ['more text is read on more threads', 700_000, undefined, 8, 2],
  ['no more threads are started than the machine has', 9_000_000, undefined, 2, 2],
  ['a large machine keeps some for others', 9_000_000, undefined, 64, 4],
  ['what the person asks for is done', 20_000, 3, 2, 3],
])('%s', (_, characters, asked, cores, threads) => {
  expect(readingThreads(characters, asked, cores)).toBe(threads);
});
