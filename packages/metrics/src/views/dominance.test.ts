import { expect, it } from 'vitest';
import { isDominated } from './dominance.ts';

it.each([
  [[61, 20, 19], true],
  [[60, 20, 20], false],
  [[50, 31, 19], true],
  [[50, 30, 20], false],
  [[25, 25, 25, 25], false],
  [[19, 20, 61], true],
  [[10], true],
  [[0, 0, 0], false],
  [[], false],
])('%j is dominated: %s', (parts, is) => {
  expect(isDominated(parts)).toBe(is);
});
