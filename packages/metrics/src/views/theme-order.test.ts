import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { mainHeading } from './theme-order.ts';

const under = (...cells: Cell[]) => new Map(cells.map((cell, at) => [`F${at + 1}`, cell]));

it.each([
  ['most of it is under one heading', shown(20), under(shown(12), shown(8)), 'F1'],
  ['no heading has most of it', shown(20), under(shown(11), shown(9)), 'several'],
  // 20 − 14 are withheld, together: neither can be most.
  ['the withheld ones cannot be most', shown(20), under(shown(7), shown(7), masked, masked), 'several'],
  // 20 − 6 are withheld: one of them may be most.
  ['a withheld one may be most', shown(20), under(shown(6), masked, masked), 'not_shown'],
  ['the theme itself is withheld', masked, under(shown(5)), 'not_shown'],
])('names the heading of a theme from shown numbers only: %s', (_, all, parts, heading) => {
  expect(mainHeading(all, parts)).toBe(heading);
});
