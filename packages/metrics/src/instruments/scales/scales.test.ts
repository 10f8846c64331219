import { expect, it } from 'vitest';
import { defaultFrameworkText } from '../../framework/defaults.ts';
import { loadFramework } from '../../framework/load-framework.ts';
import { scaleItemOf, scales, scalesIn } from './scales.ts';
import { scoreScale } from './score-scale.ts';

const scale = (id: string) => {
  const found = scales.find((each) => each.id === id);
  if (!found) throw new RangeError(id);
  return found;
};
const totalOf = (id: string, answers: (number | null)[], part = 'total') => {
  const scored = scoreScale(scale(id), answers);
  return scored.kind === 'scored' ? scored.scores.get(part) : scored.items;
};

it('has a template for every scale that the framework names', () => {
  const named = loadFramework(defaultFrameworkText()).effects.flatMap(({ instruments }) => instruments);
  const known = scales.map(({ id, of }) => of ?? id);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  expect(new Set(scales.map(({ id }) => id)).size).toBe(scales.length);
});

it('ships no wording: a template has numbers, names of parts and sources only', () => {
  expect(scales.filter(({ licence }) => licence === 'A')).toEqual([]);
  expect(scales.filter(({ licence }) => licence === 'P').map(({ id }) => id)).toEqual(['GSES-16', 'CSQ-8J']);
});

it('reverses other items in the two Japanese versions of one scale', () => {
  // Everybody at the top of a straight item and the bottom of a reversed one has the highest score.
  const best = (reversed: number[], least: number, most: number) =>
    Array.from({ length: 10 }, (_, i) => (reversed.includes(i + 1) ? least : most));
  expect(totalOf('RSES-Mimura', best([2, 5, 6, 8, 9], 1, 4))).toBe(40);
  expect(totalOf('RSES-Yamamoto', best([3, 5, 8, 9, 10], 1, 5))).toBe(50);
  expect(totalOf('RSES-Mimura', best([3, 5, 8, 9, 10], 1, 4))).toBe(28);
});

it('keeps to the rule for missing answers of each scale', () => {
  expect(totalOf('WHO-5', [5, 4, 3, 2, 1])).toBe(60);
  expect(totalOf('WHO-5', [5, 4, 3, 2, null])).toBeNull();
  // Eight of ten answered, all 3 after turning: 3 × 10.
  expect(totalOf('RSES-Mimura', [3, 2, 3, 3, 2, 2, 3, 2, null, null])).toBe(30);
  expect(totalOf('RSES-Mimura', [3, 2, 3, 3, 2, 2, 3, null, null, null])).toBeNull();
});

it('scores only what a person called important, and nothing where nothing was', () => {
  const rated = [4, 2, ...Array.from({ length: 18 }, () => null)];
  expect(totalOf('INSPIRE-J-support', rated)).toBe(75);
  expect(
    totalOf(
      'INSPIRE-J-support',
      Array.from({ length: 20 }, () => null),
    ),
  ).toBeNull();
});

it('adds up subscales, and leaves out of the total what the version leaves out', () => {
  expect(totalOf('LSNS-6', [5, 5, 5, 1, 1, 0], '家族')).toBe(15);
  expect(totalOf('LSNS-6', [5, 5, 5, 1, 1, 0], '友人')).toBe(2);
  const stigma = Array.from({ length: 29 }, (_, i) => ([7, 14, 24, 26, 27].includes(i + 1) ? 4 : 2));
  expect(totalOf('ISMI-29', stigma)).toBe(2);
});

it('refuses answers outside of the range by the number of their item', () => {
  expect(totalOf('WHO-5', [6, 0, 1, -1, 2])).toEqual([1, 4]);
  expect(totalOf('CBI-personal', [0, 25, 30, 75, 100, 50])).toEqual([3]);
});

it('scores nothing whose reversals are not known', () => {
  expect(() =>
    scoreScale(
      scale('Link-12'),
      Array.from({ length: 12 }, () => 1),
    ),
  ).toThrow(RangeError);
});

it('tells the scale of an item, and a scale by a heading', () => {
  expect(scaleItemOf('RSES-Mimura.3')).toMatchObject({ scale: { of: 'RSES' }, number: 3 });
  expect(scaleItemOf('WHO-5.6')).toBeNull();
  expect(scaleItemOf('C-1')).toBeNull();
  expect(scalesIn(['ＧＳＥＳ 1', '年代']).map(({ id }) => id)).toEqual(['GSES-16']);
  expect(scalesIn(['K6-1 神経過敏']).map(({ id }) => id)).toEqual(['K6']);
  expect(scalesIn(['AK67', '感想'])).toEqual([]);
});
