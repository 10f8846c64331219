import { expect, it } from 'vitest';
import { shownEnds } from './shown-ends.ts';

it('stand at the nearest tenth, or outwards at an even one', () => {
  expect(shownEnds(0.57, 1.26, false)).toEqual([0.6, 1.3]);
  expect(shownEnds(0.57, 1.26, true)).toEqual([0.4, 1.4]);
  expect(shownEnds(-0.01, 0.61, true)).toEqual([-0.2, 0.8]);
  expect(shownEnds(0.4, 0.6, true)).toEqual([0.4, 0.6]);
});
