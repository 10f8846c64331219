import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { balancedDraw, type Drawable } from './balanced-draw.ts';

const voice = (heading: string, channel: string, standpoint: string): Drawable => ({
  heading,
  channel,
  standpoint,
});
const many = (count: number, one: Drawable): Drawable[] => Array.from({ length: count }, () => ({ ...one }));
const countBy = (drawn: readonly Drawable[], key: keyof Drawable) =>
  Object.fromEntries([...Map.groupBy(drawn, (one) => one[key])].map(([value, own]) => [value, own.length]));

it('draws as many of each heading, channel and standpoint, however many there are', () => {
  const from = [
    ...many(90, voice('F1', 'chat', 'tojisha')),
    ...many(2, voice('F1', 'slip', 'family')),
    ...many(2, voice('F2', 'chat', 'family')),
    ...many(40, voice('F2', 'slip', 'tojisha')),
  ];
  const drawn = balancedDraw(from, ['F1', 'F2'], 2);
  expect(countBy(drawn, 'heading')).toEqual({ F1: 2, F2: 2 });
  expect(countBy(drawn, 'channel')).toEqual({ chat: 2, slip: 2 });
  expect(countBy(drawn, 'standpoint')).toEqual({ tojisha: 2, family: 2 });
});

it('takes what there is where there is less, and nothing twice', () => {
  const one = voice('F1', 'chat', 'tojisha');
  expect(balancedDraw([one], ['F1', 'F2'], 3)).toEqual([one]);
});

it('is not moved by more of what there is already much of', () => {
  const kinds = ['chat', 'slip'].flatMap((channel) =>
    ['tojisha', 'family'].map((who) => voice('F1', channel, who)),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }), (sizes) => {
      const drawn = balancedDraw(
        kinds.flatMap((kind, place) => many(sizes[place] ?? 1, kind)),
        ['F1'],
        4,
      );
      expect(drawn).toEqual(expect.arrayContaining(kinds));
    }),
    { seed: 20230401 },
  );
});
