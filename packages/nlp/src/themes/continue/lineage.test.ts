import { expect, it } from 'vitest';
import { lineage, type ShownTheme } from './lineage.ts';

/** A theme of units `answer:number`; each letter is an answer of one unit. */
const theme = (id: string, answers: string, words = ['夕方', '場所']): ShownTheme => ({
  id,
  label: `${id}の声`,
  words,
  units: [...answers].map((answer) => `${answer}:0`),
});
const answerOf = (unit: string): string | null => unit.split(':')[0]!;
const told = (before: ShownTheme[], now: ShownTheme[]) =>
  lineage(before, now, answerOf).map(({ id, kind, from }) => [id, kind, from.map((each) => each.id)]);

it('tells of a theme that it goes on, with how many of its answers are where they were', () => {
  const [change] = lineage([theme('x', 'abcd')], [theme('x', 'abcz', ['場所', '駅前'])], answerOf);
  expect(change).toEqual({
    id: 'x',
    label: 'xの声',
    kind: 'continued',
    from: [{ id: 'x', label: 'xの声', answers: 3, of: 4, words: ['場所'] }],
  });
});

it.each([
  [
    'is new',
    [theme('x', 'ab')],
    [theme('x', 'ab'), theme('y', 'cd')],
    [
      ['x', 'continued', ['x']],
      ['y', 'new', []],
    ],
  ],
  [
    'took another in',
    [theme('x', 'ab'), theme('y', 'cd')],
    [theme('x', 'abcd')],
    [['x', 'merged', ['x', 'y']]],
  ],
  [
    'was parted',
    [theme('x', 'abcd')],
    [theme('x', 'ab'), theme('y', 'cd')],
    [
      ['x', 'split', ['x']],
      ['y', 'split', ['x']],
    ],
  ],
  [
    'is not heard any more',
    [theme('x', 'ab'), theme('y', 'cd')],
    [theme('x', 'ab')],
    [
      ['x', 'continued', ['x']],
      ['y', 'faded', []],
    ],
  ],
])('tells of a theme that it %s', (_, before, now, changes) => {
  expect(told(before, now)).toEqual(changes);
});

it('does not take answers that spoke of two themes all along for answers that went over', () => {
  const before = [theme('x', 'abcd'), { ...theme('y', 'ef'), units: ['a:1', 'b:1', 'e:0', 'f:0'] }];
  expect(told(before, before)).toEqual([
    ['x', 'continued', ['x']],
    ['y', 'continued', ['y']],
  ]);
});

it('leaves answers that are no longer there out of the count', () => {
  const gone = (unit: string) => (unit === 'd:0' ? null : answerOf(unit));
  expect(lineage([theme('x', 'abcd')], [theme('x', 'abc')], gone)[0]!.from[0]).toMatchObject({
    answers: 3,
    of: 3,
  });
});
