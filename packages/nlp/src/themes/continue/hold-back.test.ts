import { expect, it } from 'vitest';
import { unitVector } from '../sparse-vector.ts';
import { holdBack } from './hold-back.ts';

const centres = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
/** Forty units that had the first theme; the later they stand, the nearer they are to the second. */
const vectors = Array.from({ length: 40 }, (_, at) =>
  unitVector(
    new Map([
      [0, 40 - at],
      [1, at + 1],
    ]),
  ),
);
const prior = new Int32Array(40);
const plan = { vectors, prior, fixed: new Map<number, number>() };

it('lets a twentieth of the units leave at once, those that gain most', () => {
  const groups = Int32Array.from(prior, (_, at) => (at >= 20 ? 1 : 0));
  const held = holdBack({ groups, centres }, plan).groups;
  expect([...held.keys()].filter((unit) => held[unit] === 1)).toEqual([38, 39]);
});

it('leaves out what people have placed, and themes that nobody is left in', () => {
  const groups = Int32Array.from(prior, (_, at) => (at >= 20 ? 1 : 0));
  const fixed = new Map([[20, 1]]);
  expect(holdBack({ groups, centres }, { ...plan, fixed }).groups[20]).toBe(1);
  const gone = new Int32Array(40).fill(1);
  expect(holdBack({ groups: gone, centres }, plan).groups).toEqual(gone);
});
