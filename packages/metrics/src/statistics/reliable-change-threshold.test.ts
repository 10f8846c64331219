import { expect, it } from 'vitest';
import { changeBeyond } from './change-beyond.ts';
import { reliableChangeThreshold } from './reliable-change-threshold.ts';

it('is that of the example of Jacobson and Truax', () => {
  // SD 7.5, reliability .80: S_E 3.35, S_diff 4.74. A person who went from 32.5 to 47.5 has an index of 3.16.
  const index = 15 / (reliableChangeThreshold({ deviation: 7.5, reliability: 0.8 }) / 1.959963984540054);
  expect(index).toBeCloseTo(3.16, 2);
  expect(reliableChangeThreshold({ deviation: 7.5, reliability: 0.8 }, 1)).toBeCloseTo(4.74, 2);
});

it('refuses a reliability that is none', () => {
  expect(() => reliableChangeThreshold({ deviation: 1, reliability: 1.2 })).toThrow(RangeError);
  expect(() => reliableChangeThreshold({ deviation: 1, reliability: Number.NaN })).toThrow(RangeError);
});

it('counts a change that just reaches the threshold, whatever its last bit is', () => {
  expect(changeBeyond([0.1 + 0.2, -0.3, 0.29, 0], 0.3)).toEqual({ up: 1, within: 2, down: 1 });
});

it('counts who moved at all where the threshold is nothing', () => {
  expect(changeBeyond([1, 0, -2, 3], 0)).toEqual({ up: 2, within: 1, down: 1 });
});
