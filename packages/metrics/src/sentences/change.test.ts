import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { masked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { findingOf } from '../finding.ts';
import { itemFinding } from './change.ts';

const rowOf = (cells: Record<string, Cell>) => ({
  words: { wording: '項目', finding: findingOf(cells) },
  cells,
});
const tenths = fc.integer({ min: -40, max: 40 }).map((value) => value / 10);

it('never claims a change where the interval holds zero', () => {
  const interval = fc
    .tuple(tenths, tenths, fc.integer({ min: 10, max: 400 }))
    .filter(([low, high]) => low <= 0 && high >= 0);
  fc.assert(
    fc.property(interval, ([low, high, n]) => {
      const row = rowOf({
        n_paired: shown(n),
        difference: shown((low + high) / 2),
        low: shown(low),
        high: shown(high),
      });
      expect(itemFinding(row)).toMatch(/変化があったとは言えません/);
      expect(itemFinding(row)).not.toMatch(/傾向|手がかり|上がる|下がる/);
    }),
    { seed: 20230401 },
  );
});

it.each([
  [19, 0.05, '手がかりがありますが、人数が少ないです'],
  [20, 0.06, '手がかりがありますが、いくつもの項目を見たので、偶然かもしれません'],
  [20, 0.05, '傾向がみられました'],
])('with %d people and a corrected p of %d says %s', (n, p, words) => {
  const interval = { difference: shown(-0.4), low: shown(-0.6), high: shown(-0.1) };
  expect(itemFinding(rowOf({ n_paired: shown(n), ...interval, p_holm: shown(p) }))).toContain(words);
});

it('says that few people are not shown, and no number, when the pairs are withheld', () => {
  const row = rowOf({ n_paired: masked, difference: masked, low: masked, high: masked });
  expect(itemFinding(row)).toBe('「項目」は、人数が少ないため示しません。');
});

it('gives eight people as up, same and down only', () => {
  const row = rowOf({ n_paired: shown(8), up: shown(5), same: shown(3), down: shown(0), difference: tooFew });
  expect(itemFinding(row)).toBe(
    '「項目」は、前後とも答えた8人のうち、上がった人が5人、同じ人が3人、下がった人が0人です。人数が少ないため、差は示しません。',
  );
});
