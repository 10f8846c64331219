import { expect, it } from 'vitest';
import { normaliseDuration } from './duration.ts';

it.each([
  ['2時間30分', 150],
  ['２時間３０分', 150],
  ['2時間', 120],
  ['2時間半', 150],
  ['1.5時間', 90],
  ['2h', 120],
  ['90分', 90],
  ['約90分', 90],
  ['2:30', 150],
  ['24:30', 1470],
  ['13:30～15時', 90],
  ['13:30〜15:00', 90],
  ['13時半～15時', 90],
  ['13時30分から15時まで', 90],
  ['22時～翌1時', 180],
  ['22:00-24:30', 150],
])('reads %s as %d minutes', (text, minutes) => {
  expect(normaliseDuration(text)).toBe(minutes);
});

it.each(['90', '13時半', '15時～13時', '2:75', '', '半日'])('does not guess a length from %s', (text) => {
  expect(normaliseDuration(text)).toBeNull();
});
