import { expect, it } from 'vitest';
import { survey, tableOf, take } from './test-table.ts';

const columns = {
  '立場/当事者': { kind: 'standpoint' },
  '立場/家族': { kind: 'standpoint' },
  公開: { kind: 'consent', use: 'quote', values: { '○': 'yes', '×': 'no' } },
  記入日: { kind: 'answered_on' },
  意見: { kind: 'free_text' },
};

function sheets(...rows: readonly (readonly string[])[]) {
  const table = tableOf('opinion-sheet', { '': [Object.keys(columns), ...rows] });
  return take(table, { ...survey, year: 2021, columns });
}

it('reads a standpoint from columns of marks, whatever their shape', () => {
  const taken = sheets(
    ['◯', '', '', '', 'a'],
    ['', 'レ', '', '', 'b'],
    ['×', '☑', '', '', 'c'],
    ['', '', '', '', 'd'],
  );
  expect(taken.submissions.map((each) => each.standpoint)).toEqual([
    'tojisha',
    'family',
    'family',
    'unknown',
  ]);
  expect(taken.refusals).toEqual([]);
});

it('takes ○ in two columns for no standpoint, and says so', () => {
  const taken = sheets(['○', '●', '', '', 'a']);
  expect(taken.submissions).toMatchObject([{ standpoint: 'unknown' }]);
  expect(taken.refusals).toMatchObject([
    { column_name: '立場/家族', code: 'E_TWO_ANSWERS', row_refused: false },
  ]);
});

it('reads the marks of a consent, and never a consent out of another word', () => {
  const taken = sheets(
    ['', '', '◯', '', 'a'],
    ['', '', '✕', '', 'b'],
    ['', '', '相談のうえ', '', 'c'],
    ['', '', '', '', 'd'],
  );
  expect(taken.submissions.map((each) => each.consent_quote)).toEqual(['yes', 'no', 'no', 'no']);
  expect(taken.refusals).toMatchObject([{ row_no: 4, code: 'E_UNKNOWN_CHOICE' }]);
});

it('says so where only a month was written for the day of an answer', () => {
  const taken = sheets(['', '', '', '5月予定', 'a'], ['', '', '', '3.7.5', 'b']);
  expect(taken.submissions.map((each) => each.answered_on)).toEqual([null, '2021-07-05']);
  expect(taken.refusals).toMatchObject([{ row_no: 2, column_name: '記入日', code: 'E_DATE' }]);
});
