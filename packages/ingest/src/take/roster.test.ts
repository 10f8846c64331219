import { expect, it } from 'vitest';
import { survey, tableOf, take } from './test-table.ts';

it('takes no more of a roster than a code, a standpoint and the completion', () => {
  const taken = take(
    tableOf('roster', {
      '': [
        ['氏名', '受講番号', '立場', '修了'],
        ['架空 はなこ', 'A-1', '当事者', '○'],
        ['架空 たろう', '', '支援者', '×'],
      ],
    }),
    {
      ...survey,
      takes: 'roster',
      columns: {
        氏名: { kind: 'personal' },
        受講番号: { kind: 'respondent' },
        立場: { kind: 'standpoint' },
        修了: { kind: 'completed' },
      },
    },
  );
  expect(taken.people).toMatchObject([{ standpoint: 'tojisha', completed: 'yes' }]);
  expect(taken.refusals).toMatchObject([
    { row_no: 3, column_name: '受講番号', code: 'E_REQUIRED', row_refused: true },
  ]);
  expect(JSON.stringify(taken)).not.toMatch(/はなこ|たろう|A-1/);
});

it('tells the course by the column, else by the mapping, else by the words of the form', () => {
  const rosterOf = (columns: Record<string, Record<string, unknown>>, more: object, cells: string[]) =>
    take(tableOf('roster', { '': [Object.keys(columns), cells] }), {
      ...survey,
      takes: 'roster',
      columns,
      ...more,
    }).people.map(({ course }) => course);
  const number = { 受講番号: { kind: 'respondent' } };
  const named = { ...number, 講座: { kind: 'course' } };
  expect(rosterOf(named, { course: 'intro' }, ['A-1', '応用編'])).toEqual(['advanced']);
  expect(rosterOf(named, { course: 'intro' }, ['A-1', ''])).toEqual(['intro']);
  expect(rosterOf(number, { label: '基礎編 受講者名簿' }, ['A-1'])).toEqual(['foundation']);
  expect(rosterOf(number, { label: '名簿' }, ['A-1'])).toEqual([null]);
});
