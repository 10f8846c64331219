import { Refused } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { inspectFile } from '../inspect.ts';
import { understand } from '../understand.ts';
import { project } from '../take/test-table.ts';
import { compareColumns } from './compare-columns.ts';
import { loadMappings } from './load.ts';
import { mappingSchema, type Mapping } from './schema.ts';

const first = mappingSchema.parse({
  form: 'survey',
  label: 'アンケート',
  takes: 'answers',
  match: { file: 'R1/*.csv', columns: ['今日の内容に満足しましたか', 'ご意見・ご感想'] },
  round: 'r1',
  columns: {
    受付番号: { kind: 'ignore' },
    今日の内容に満足しましたか: { kind: 'likert', item: 'C-3' },
    会場: { kind: 'choice', labels: { 北の家: 'n', 南の家: 's' } },
    参加のきっかけ: { kind: 'choice', labels: { 案内: 'flyer' } },
    'ご意見・ご感想': { kind: 'free_text', question: 'voice' },
  },
});
const header = [
  '受付番号',
  '会場',
  '本日の内容に満足しましたか',
  'ご意見・ご感想',
  'またピア活動に参加したいですか',
];
const later = file('R2/アンケート(回答).csv', [
  header,
  ['1', '北の家', '4', 'ひみつの答えです。よかったです', 'はい'],
  ['2', '南の家', '5', 'また来たいと思います。', 'はい'],
  ['3', '南の家', '3', 'よく分かりました。', 'いいえ'],
  ['4', '北の家', '4', '話せてよかったです。', 'はい'],
  ['5', '北の家', '2', '時間が短いと思います。', 'いいえ'],
]);
const earlier = file('R1/a.csv', [
  Object.keys(first.columns),
  ['1', '5', '北の家', '案内', 'よい会でした。'],
]);

function file(path: string, rows: readonly (readonly string[])[]) {
  return { path, bytes: new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')) };
}
const codeOf = (mappings: readonly Mapping[], it = later) => {
  try {
    understand(it, project, mappings);
    return null;
  } catch (error) {
    return error instanceof Refused ? error.problem : null;
  }
};

it('says of each column whether it is the same, reworded, new or gone', () => {
  expect(
    compareColumns(first, header).map((each) => [each.change, each.column, each.was, each.question]),
  ).toEqual([
    ['same', '受付番号', '受付番号', 'q1'],
    ['same', '会場', '会場', 'q3'],
    ['reworded', '本日の内容に満足しましたか', '今日の内容に満足しましたか', 'q2'],
    ['same', 'ご意見・ご感想', 'ご意見・ご感想', 'voice'],
    ['new', 'またピア活動に参加したいですか', null, null],
    ['gone', null, '参加のきっかけ', 'q4'],
  ]);
});

it('refuses a changed questionnaire until a person has confirmed it', () => {
  expect(codeOf([first])).toEqual({
    code: 'E_FORM_CHANGED',
    at: { file: later.path },
    params: { form: 'survey', reworded: 1, added: 1, gone: 1 },
  });
  expect(codeOf([first], earlier)).toBeNull();
  expect(codeOf([])).toMatchObject({ code: 'E_NO_MAPPING' });
});

it('proposes the known mapping with the old wordings, their rounds and the same question ids', () => {
  const inspection = inspectFile(later, { project, mappings: [first] });
  expect(inspection.changed_form).toMatchObject({ form: 'survey' });
  const text = inspection.proposal ?? '';
  expect(text).toMatch(/言いかえとみられます（似ている度合い 92％）。問いの番号 q2 のまま/);
  expect(text).not.toContain('ひみつ');
  const { mappings, problems } = loadMappings([{ name: 'p.yaml', text }]);
  expect(problems).toEqual([]);
  expect(mappings[0]).toMatchObject({
    form: 'survey',
    round: 'r1',
    rounds: [{ file: 'R2/アンケート?回答?.csv', round: 'r2' }],
    columns: {
      本日の内容に満足しましたか: {
        kind: 'likert',
        item: 'C-3',
        question: 'q2',
        aliases: [{ wording: '今日の内容に満足しましたか', round: 'r1' }],
      },
      会場: { kind: 'choice', question: 'q3', labels: { 北の家: 'n', 南の家: 's' } },
      参加のきっかけ: { kind: 'choice', question: 'q4', optional: true },
      'ご意見・ご感想': { kind: 'free_text', question: 'voice' },
      またピア活動に参加したいですか: { optional: true },
    },
  });
});

it('takes the earlier and the later file by the confirmed mapping, each into its round', () => {
  const text = inspectFile(later, { project, mappings: [first] }).proposal ?? '';
  const { mappings } = loadMappings([{ name: 'p.yaml', text }]);
  expect([codeOf(mappings, earlier), codeOf(mappings, later)]).toEqual([null, null]);
  for (const [each, rows] of [
    [earlier, 1],
    [later, 5],
  ] as const) {
    const { balance, problems, form } = inspectFile(each, { project, mappings });
    expect(form).toBe('survey');
    expect(balance).toMatchObject({ rows_read: rows, accepted: rows });
    expect(problems).toEqual([]);
  }
});

it('tells an unconfirmed rewording of a question with another number for a new one', () => {
  const mapping = mappingSchema.parse({
    ...first,
    columns: { 講座1の満足度: { kind: 'likert' } },
    match: {},
  });
  expect(compareColumns(mapping, ['講座2の満足度']).map(({ change }) => change)).toEqual(['new', 'gone']);
});

it('takes a new choice for one of the known question, and one that went for no other', () => {
  const marks = mappingSchema.parse({
    ...first,
    match: { columns: ['きっかけ[友人]'] },
    columns: {
      番号: { kind: 'ignore' },
      'きっかけ[友人]': { kind: 'choice_mark', question: 'why', code: 'friend', label: '友人' },
      'きっかけ[案内]': { kind: 'choice_mark', question: 'why', code: 'flyer', label: '案内' },
      ご意見は何ですか: { kind: 'free_text', question: 'voice' },
    },
  });
  const changed = file('R2/b.csv', [
    ['番号', 'きっかけ[友人]', 'きっかけ[広報紙]', 'ご意見は何でしょうか'],
    ['1', '○', '', '話せてよかったです。'],
    ['2', '', '○', 'また来たいと思います。'],
    ['3', '○', '○', '時間が短いと思います。'],
  ]);
  const { proposal, changed_form } = inspectFile(changed, { project, mappings: [marks] });
  expect(changed_form?.columns.map(({ change, column, was }) => [change, column, was])).toEqual([
    ['same', '番号', '番号'],
    ['same', 'きっかけ[友人]', 'きっかけ[友人]'],
    ['new', 'きっかけ[広報紙]', null],
    ['reworded', 'ご意見は何でしょうか', 'ご意見は何ですか'],
    ['gone', null, 'きっかけ[案内]'],
  ]);
  const { mappings } = loadMappings([{ name: 'p.yaml', text: proposal ?? '' }]);
  expect(mappings[0]?.columns).toMatchObject({
    'きっかけ[広報紙]': { kind: 'choice_mark', question: 'why', label: '広報紙', optional: true },
    'きっかけ[案内]': { kind: 'choice_mark', question: 'why', optional: true },
  });
});
