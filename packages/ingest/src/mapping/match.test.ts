import { Refused } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import type { Recognition } from '../recognise/recognition.ts';
import { matchMapping } from './match.ts';
import { mappingSchema } from './schema.ts';

const found = (kind: string, ...sheets: (readonly string[])[]): Recognition => ({
  outcome: 'answers',
  kind,
  confidence: 1,
  why: '',
  tables: sheets.map((columns, index) => ({
    sheet: `${index}`,
    headerRows: [1],
    columns,
    rows: [],
    blank: [],
    leftOut: [],
    ragged: [],
  })),
  sheets: [],
  hiddenSheets: [],
  facts: {},
});
const mapping = (form: string, match: object, columns: object = {}) =>
  mappingSchema.parse({ form, label: form, takes: 'answers', match, columns });
function refusal(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (error instanceof Refused) return { code: error.problem.code, params: error.problem.params };
    throw error;
  }
  return null;
}

const survey = mapping('survey', { kind: 'google-forms', columns: ['ご意見 '] });
const slips = mapping('slips', { kind: 'table', file: '意見票/**' });

it('finds the mapping by kind, columns of any width, and folder', () => {
  expect(matchMapping(found('google-forms', ['日時', 'ご意見']), 'a.csv', [survey, slips]).form).toBe(
    'survey',
  );
  expect(matchMapping(found('table', ['x']), '意見票/第2回/a.csv', [survey, slips]).form).toBe('slips');
});

it('takes no mapping and two mappings for a refusal, never for a guess', () => {
  expect(refusal(() => matchMapping(found('table', ['x']), 'a.csv', [survey, slips]))).toEqual({
    code: 'E_NO_MAPPING',
    params: { columns: 1 },
  });
  const wide = mapping('wide', {});
  expect(refusal(() => matchMapping(found('table', ['x']), '意見票/a.csv', [wide, slips]))).toEqual({
    code: 'E_AMBIGUOUS_MAPPING',
    params: { mappings: ['slips', 'wide'] },
  });
});

it('says which sheets need a file of their own when each mapping fits others', () => {
  const before = mapping('before', { columns: ['期待'] }, { 期待: { kind: 'free_text' } });
  const after = mapping('after', { columns: ['感想'] }, { 感想: { kind: 'free_text' } });
  expect(
    refusal(() => matchMapping(found('table', ['x'], ['感想'], ['期待']), 'a.xlsx', [before, after])),
  ).toEqual({ code: 'E_FORMS_BY_SHEET', params: { mappings: ['after', 'before'], sheets: [2, 3] } });
  const both = found('table', ['感想', '期待'], ['期待']);
  expect(refusal(() => matchMapping(both, 'a.xlsx', [before, after]))).toMatchObject({
    code: 'E_AMBIGUOUS_MAPPING',
  });
});

it('refuses a sheet that lacks a mapped column, unless that column would not be taken', () => {
  const two = mapping(
    'two',
    {},
    { 理由: { kind: 'free_text' }, 氏名: { kind: 'personal' }, 満足: { kind: 'nps' } },
  );
  expect(matchMapping(found('table', ['満足', '理由']), 'a.csv', [two]).form).toBe('two');
  expect(refusal(() => matchMapping(found('table', ['満足', '理由'], ['理由']), 'a.csv', [two]))).toEqual({
    code: 'E_COLUMN_MISSING',
    params: { column: 3, of: 3 },
  });
});
