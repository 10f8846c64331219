import { expect, it } from 'vitest';
import type { Recognition } from '../recognise/recognition.ts';
import { matchTables, noMapping } from './match.ts';
import { mappingSchema, type Mapping } from './schema.ts';

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
/** The form and sheets of each mapping that fits, the codes of what fails, and the sheets that no mapping is about. */
function matched(parts: Recognition | readonly Recognition[], path: string, mappings: readonly Mapping[]) {
  const { fitting, failing, rest } = matchTables([parts].flat(), path, mappings);
  const sheetsOf = (part: Recognition) => part.tables.map(({ sheet }) => sheet).join(' ');
  return {
    fitting: fitting.map((each) => `${each.mapping.form}: ${sheetsOf(each.part)}`),
    failing: failing.map((each) => each.problem),
    rest: rest.map(sheetsOf),
  };
}

const survey = mapping('survey', { kind: 'google-forms', columns: ['ご意見 '] });
const slips = mapping('slips', { kind: 'table', file: '意見票/**' });

it('finds the mapping by kind, columns of any width, and folder', () => {
  const form = found('google-forms', ['日時', 'ご意見']);
  expect(matched(form, 'a.csv', [survey, slips])).toEqual({ fitting: ['survey: 0'], failing: [], rest: [] });
  expect(matched(found('table', ['x']), '意見票/第2回/a.csv', [survey, slips]).fitting).toEqual(['slips: 0']);
});

it('takes no mapping and two mappings for a refusal, never for a guess', () => {
  const none = found('table', ['x']);
  expect(matched(none, 'a.csv', [survey, slips])).toEqual({ fitting: [], failing: [], rest: ['0'] });
  expect(noMapping([none], 'a.csv', [survey, slips])).toEqual({
    code: 'E_NO_MAPPING',
    at: { file: 'a.csv' },
    params: { columns: 1 },
  });
  const wide = mapping('wide', {});
  expect(matched(none, '意見票/a.csv', [wide, slips])).toMatchObject({
    fitting: [],
    failing: [{ code: 'E_AMBIGUOUS_MAPPING', params: { mappings: ['slips', 'wide'] } }],
  });
});

const before = mapping('before', { columns: ['期待'] }, { 期待: { kind: 'free_text' } });
const after = mapping('after', { columns: ['感想'] }, { 感想: { kind: 'free_text' } });

it('gives each sheet to the mapping that fits it, and leaves the others', () => {
  const book = found('table', ['x'], ['感想'], ['期待'], ['感想', '日付']);
  expect(matched(book, 'a.xlsx', [before, after])).toEqual({
    fitting: ['after: 1 3', 'before: 2'],
    failing: [],
    rest: ['0'],
  });
  expect(matched(found('table', ['感想', '期待'], ['期待']), 'a.xlsx', [before, after])).toMatchObject({
    fitting: ['before: 1'],
    failing: [{ code: 'E_AMBIGUOUS_MAPPING', at: { file: 'a.xlsx', sheet: '0' } }],
  });
});

it('tells forms apart by the kind of each sheet, by its name, and by the columns that only one asks for', () => {
  const logs = mapping('logs', { kind: 'activity-log' }, { 感想: { kind: 'note' } });
  const parts = [found('activity-log', ['感想']), found('table', ['期待'])];
  expect(matched(parts, 'a.xlsx', [logs, before]).fitting).toEqual(['logs: 0', 'before: 0']);
  const named = (form: string, sheet: string) =>
    mapping(form, { columns: ['感想'], sheet }, { 感想: { kind: 'free_text' } });
  expect(
    matched(found('table', ['感想'], ['感想']), 'a.xlsx', [named('pre', '0*'), named('post', '1')]).fitting,
  ).toEqual(['pre: 0', 'post: 1']);
  const more = mapping(
    'more',
    { columns: ['感想', '理由'] },
    { 感想: { kind: 'free_text' }, 理由: { kind: 'free_text' } },
  );
  const months = found('table', ['感想'], ['理由', '感想']);
  expect(matched(months, 'a.xlsx', [after, more]).fitting).toEqual(['after: 0', 'more: 1']);
});

it('refuses a sheet that lacks a mapped column, unless that column would not be taken', () => {
  const two = mapping(
    'two',
    {},
    { 理由: { kind: 'free_text' }, 氏名: { kind: 'personal' }, 満足: { kind: 'nps' } },
  );
  expect(matched(found('table', ['満足', '理由']), 'a.csv', [two]).fitting).toEqual(['two: 0']);
  expect(matched(found('table', ['満足', '理由'], ['理由']), 'a.csv', [two]).failing).toEqual([
    { code: 'E_COLUMN_MISSING', at: { file: 'a.csv', sheet: '1' }, params: { column: 3, of: 3 } },
  ]);
});
