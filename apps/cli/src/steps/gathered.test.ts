import { problem } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';

const at = (row: number, column = '会場') => ({ file: '回答.xlsx', sheet: '4月', row, column });

it('tells the rows of a column with the same problem in one line', () => {
  const lines = gathered([
    problem('E_UNKNOWN_CHOICE', at(12), { choices: 3 }),
    problem('E_DATE', at(12, '記入日'), {}),
    problem('E_UNKNOWN_CHOICE', at(5), { choices: 3 }),
  ]);
  expect(lines.map((line) => line.split(':')[0])).toEqual([
    '回答.xlsx › 4月 › 「会場」の列 › 5・12行の2か所',
    '回答.xlsx › 4月 › 12行 › 「記入日」の列',
  ]);
  expect(lines.every((line) => /\[E_\w+\]$/.test(line))).toBe(true);
});

it('names ten rows and counts the others', () => {
  const rows = Array.from({ length: 1370 }, (_, index) =>
    problem('E_UNKNOWN_CHOICE', at(index + 2), { choices: 3 }),
  );
  expect(gathered(rows)).toHaveLength(1);
  expect(gathered(rows)[0]).toContain('2・3・4・5・6・7・8・9・10・11行ほか1360か所');
});

it('does not join what has another reason or stands on another sheet', () => {
  expect(
    gathered([
      problem('E_SCORE_RANGE', at(2), { min: 1, max: 5 }),
      problem('E_SCORE_RANGE', at(3), { min: 1, max: 4 }),
      problem('E_SCORE_RANGE', { ...at(4), sheet: '5月' }, { min: 1, max: 5 }),
    ]),
  ).toHaveLength(3);
});
