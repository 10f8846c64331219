import { expect, it } from 'vitest';
import { guessScale } from './guess-scale.ts';
import { loadMappings } from './load.ts';
import { proposeMapping } from './propose.ts';
import { found } from './recognised-table.ts';

it.each([
  [
    ['とても満足', '満足', 'どちらでもない', '不満', 'とても不満'],
    [5, 4, 3, 2, 1],
  ],
  [
    ['満足', 'やや満足', 'ふつう', 'やや不満', '不満'],
    [5, 4, 3, 2, 1],
  ],
  [
    ['満足', 'とても満足', 'どちらでもない'],
    [4, 5, 3],
  ],
  [
    ['そう思う', 'ややそう思う', 'あまりそう思わない', 'まったくそう思わない'],
    [4, 3, 2, 1],
  ],
  [
    ['満足', '不満', 'どちらともいえない'],
    [4, 2, 3],
  ],
  [
    ['大変満足', 'やや満足', '普通', 'やや不満', '大変不満'],
    [5, 4, 3, 2, 1],
  ],
  [
    ['よく理解できた', '理解できた', 'どちらともいえない', '理解できなかった'],
    [5, 4, 3, 2],
  ],
])('gives %j their direction', (labels, points) => {
  const scale = guessScale(labels);
  expect(labels.map((label) => scale?.labels[label])).toEqual(points);
});

it('reads one scale where points and labels were written side by side', () => {
  const written = [
    '4',
    '④',
    'そう思う',
    '4.そう思う',
    '2.そう思わない',
    'とてもそう思う',
    '3',
    'どちらともいえない',
    '1',
    '5',
  ];
  const labels = { そう思わない: 2, どちらともいえない: 3, そう思う: 4, とてもそう思う: 5 };
  expect(guessScale(written)).toEqual({ min: 1, max: 5, labels, reversed: false });
  // A stray cell is no label, and two are too many for so few answers.
  expect(guessScale([...written, '4〜5'])).toEqual({ min: 1, max: 5, labels, reversed: false });
  expect(guessScale([...written, '4〜5', '6', '午後だけ'])).toBeNull();
});

it.each([
  ['満足度（5：とても満足～1：まったく満足していない）', { min: 1, max: 5 }],
  ['満足度（1：とても満足〜5：不満）', { min: 1, max: 5, reversed: true }],
  ['役に立ちましたか　1(まったく)―4(とても)', { min: 1, max: 4 }],
  ['役に立ちましたか（役に立った:7…役に立たなかった:1）', { min: 1, max: 7 }],
])('reads the ends and the direction of a scale out of %s', (heading, scale) => {
  const points = ['3', '2', '3', '4', '1', '2'].map((point) => [point]);
  const [mapping] = loadMappings([
    { name: 'p.yaml', text: proposeMapping(found('table', [[heading], ...points])) },
  ]).mappings;
  expect(Object.values(mapping?.columns ?? {})).toEqual([{ kind: 'likert', ...scale }]);
});

it('marks a scale reversed whose written points go against its words', () => {
  const written = ['1.とても満足', '2.満足', '5.とても不満', '2.満足', '4.不満'];
  expect(guessScale(written)).toEqual({
    min: 1,
    max: 5,
    labels: { とても不満: 1, 不満: 2, 満足: 4, とても満足: 5 },
    reversed: true,
  });
  const table = found('table', [['満足度'], ...written.map((text) => [text])]);
  expect(proposeMapping(table)).toMatch(
    /向きを返します.*\n.*満足度:\n.*kind: likert\n(?:.*\n)*.*reversed: true/,
  );
});

it('gives questions side by side the scale of which one of them shows the highest point', () => {
  const rows = ['1', '2', '3', '4', '5', '3'].map((point, at) => [point, at > 2 ? '6' : point]);
  const [mapping] = loadMappings([
    { name: 'p.yaml', text: proposeMapping(found('table', [['A1', 'A2'], ...rows])) },
  ]).mappings;
  expect(mapping?.columns).toMatchObject({ A1: { max: 6 }, A2: { max: 6 } });
});

it('takes no other words for a scale', () => {
  expect(guessScale(['満足', '不満', '北の家'])).toBeNull();
  expect(guessScale(['はい', 'いいえ'])).toBeNull();
});
