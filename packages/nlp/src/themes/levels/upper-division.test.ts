import { expect, it } from 'vitest';
import { unitLength } from '../sparse-vector.ts';
import { unitSpace } from '../unit-space.ts';
import { upperDivision } from './upper-division.ts';

/** Sixteen groups of two units, each in a direction of its own but the first two, which lie beside each other. */
const GROUPS = 16;
const vectors = Array.from({ length: 2 * GROUPS }, (_, unit) => {
  const dense = new Float64Array(GROUPS);
  const group = Math.floor(unit / 2);
  dense[group === 1 ? 0 : group] = 1;
  dense[1] = group === 1 ? 0.1 : 0;
  if (group === GROUPS - 1) dense[2] = 0.5;
  return unitLength(dense);
});
const space = { ...unitSpace([]), vectors, latent: { count: GROUPS, directions: new Float64Array(0) } };
const groups = Int32Array.from(vectors, (_, unit) => Math.floor(unit / 2));
const divide = (settled: (group: number) => boolean) =>
  upperDivision(
    space,
    groups,
    Array.from({ length: GROUPS }, (_, upper) => ({ upper, settled: settled(upper) })),
    (_, count) => Array.from({ length: count }, () => 1),
  ).of;

it('joins what is nearest, but never two that were there before', () => {
  const fresh = divide(() => false);
  expect(fresh[0]).toBe(fresh[1]);
  const carried = divide((group) => group < GROUPS - 1);
  expect(carried[0]).not.toBe(carried[1]);
  expect(carried[GROUPS - 1]).toBe(carried[2]);
});
