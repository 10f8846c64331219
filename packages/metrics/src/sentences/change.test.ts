import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { masked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { findingOf } from '../finding.ts';
import { itemFinding } from '../findings/change.ts';

const rowOf = (cells: Record<string, Cell>) => ({
  words: { wording: '項目', finding: findingOf(cells) },
  cells,
});
const said = (cells: Record<string, Cell>) => itemFinding(rowOf(cells));
const tenths = fc.integer({ min: -40, max: 40 }).map((value) => value / 10);

it('never claims a change where the interval holds zero', () => {
  const interval = fc
    .tuple(tenths, tenths, fc.integer({ min: 10, max: 400 }), fc.integer({ min: 0, max: 100 }))
    .filter(([low, high]) => low <= 0 && high >= 0);
  fc.assert(
    fc.property(interval, ([low, high, n, p]) => {
      const { ja, en } = said({
        n_paired: shown(n),
        difference: shown((low + high) / 2),
        low: shown(low),
        high: shown(high),
        p_holm: shown(p / 100),
      });
      expect(ja).toMatch(/変わったかどうかは、わかりません/);
      expect(ja).not.toMatch(/増え|減っ|減り|可能性/);
      expect(en).toMatch(/whether scores changed is not known/);
      expect(en).not.toMatch(/rose|fell|risen|fallen|may/);
    }),
    { seed: 20230401, numRuns: 1000 },
  );
});

it.each([
  [19, 0.05, '減った可能性があります', 'scores may have fallen', '人数が少ないので、確かではありません。'],
  [
    20,
    0.06,
    '減った可能性があります',
    'scores may have fallen',
    'いくつもの項目を見たので、偶然かもしれません。',
  ],
  [20, 0.05, '減りました', 'scores fell', ''],
])('with %d people and a corrected p of %d says %s', (n, p, ja, en, doubt) => {
  const interval = { difference: shown(-0.4), low: shown(-0.6), high: shown(-0.1) };
  const text = said({ n_paired: shown(n), ...interval, p_holm: shown(p) });
  expect(text.ja).toContain(ja);
  expect(text.ja).toContain(doubt);
  expect(text.en).toContain(en);
});

it('says that few people are not shown, and no number, when the pairs are withheld', () => {
  expect(said({ n_paired: masked, difference: masked, low: masked, high: masked })).toEqual({
    ja: '「項目」の変化は、少人数を守って示しません。',
    en: '“項目”: withheld to protect small groups.',
  });
});

it('gives eight people as up, same and down only', () => {
  expect(
    said({ n_paired: shown(8), up: shown(5), same: shown(3), down: shown(0), difference: tooFew }),
  ).toEqual({
    ja: '「項目」の点が増えた人は5人、同じ人は3人、減った人は0人です（前後とも答えた8人）。人数が少ないので、差は示しません。',
    en: '“項目”: scores rose for 5, stayed the same for 3 and fell for 0 (8 people answered both times). Too few people for a mean difference.',
  });
});
