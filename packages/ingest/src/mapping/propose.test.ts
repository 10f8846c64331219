import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Recognition } from '../recognise/recognition.ts';
import { projectSchema } from '@hirogeru/store/contracts';
import { guessScale } from './guess-scale.ts';
import { loadMappings } from './load.ts';
import { proposeMapping } from './propose.ts';

function found(kind: string, [columns = [], ...rows]: readonly (readonly string[])[]): Recognition {
  return {
    outcome: 'answers',
    kind,
    confidence: 1,
    why: '見出しから読みました。',
    tables: [
      {
        sheet: '',
        headerRows: [1],
        columns,
        rows: rows.map((cells, index) => ({ number: index + 2, cells: cells.map((text) => ({ text })) })),
        blank: [],
        leftOut: [],
        ragged: [],
      },
    ],
    sheets: [],
    hiddenSheets: [],
    facts: {},
  };
}
const kindsOf = (yaml: string) => {
  const { columns } = z
    .object({ columns: z.record(z.string(), z.looseObject({ kind: z.string() })) })
    .parse(parse(yaml));
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.kind]));
};

const places = ['北の家', '南の家'];
const steps = ['とても満足', '満足', 'どちらともいえない', '不満', '満足', '満足'];
const reasons = [
  '案内, 学びたい（制度, 仕事）',
  '案内',
  '友人, 案内',
  '友人',
  '学びたい（制度, 仕事）',
  '案内, 友人',
];
const survey = found('google-forms', [
  [
    'タイムスタンプ',
    '会員番号',
    'お名前',
    '会場',
    '満足度',
    '理由（複数可）',
    '薦める度合い NPS',
    '自由にお書きください',
    '引用の可否',
    '空き',
  ],
  ...steps.map((step, index) => [
    `2021/07/0${index + 1} 午後 1:00:10 GMT+9`,
    `M${index}`,
    '架空 はなこ',
    places[index % 2] ?? '',
    step,
    reasons[index] ?? '',
    String(index + 4),
    `ひみつの答え${'あ'.repeat(index + 9)}`,
    ['公開してよい', '匿名ならよい', '公開しない'][index % 3] ?? '',
    '',
  ]),
]);

it('guesses each kind of column of an ordinary survey', () => {
  expect(kindsOf(proposeMapping(survey))).toEqual({
    タイムスタンプ: 'answered_on',
    会員番号: 'respondent',
    お名前: 'personal',
    会場: 'choice',
    満足度: 'likert',
    '理由（複数可）': 'multi_choice',
    '薦める度合い NPS': 'nps',
    自由にお書きください: 'free_text',
    引用の可否: 'consent',
    空き: 'ignore',
  });
});

it('is a valid mapping as it stands', () => {
  const { mappings, problems } = loadMappings([
    { name: 'p.yaml', text: proposeMapping(survey, { path: '第1回/講座アンケート.csv' }) },
  ]);
  expect(problems).toEqual([]);
  expect(mappings).toMatchObject([{ label: '講座アンケート', takes: 'answers' }]);
  expect(Object.entries(mappings[0]?.columns ?? {})[5]?.[1]).toMatchObject({
    separator: ', ',
    labels: { '学びたい（制度, 仕事）': '学びたい（制度, 仕事）', 友人: '友人', 案内: '案内' },
  });
});

it('never writes what somebody wrote, only its shape', () => {
  const yaml = proposeMapping(survey);
  expect(yaml).not.toMatch(/ひみつ|はなこ|M1/);
  expect(yaml).toMatch(/形の例：ああああ漢あああ/);
});

it('leaves everybody of a chat out', () => {
  const chat = found('zoom-chat', [
    ['時刻', '送信者', '本文'],
    ['13:30', '架空 はなこ', '聞こえています、ありがとうございます'],
  ]);
  expect(kindsOf(proposeMapping(chat))).toMatchObject({ 送信者: 'personal', 本文: 'free_text' });
  expect(loadMappings([{ name: 'p.yaml', text: proposeMapping(chat) }]).mappings).toMatchObject([
    { takes: 'chat', channel: 'chat' },
  ]);
});

it('knows the columns of an activity log by their headings', () => {
  const log = found('activity-log', [
    ['日付', '活動種別', '第一群', '謝金', '場所', '活動時間', '延べ人数', '実人数', '気づき'],
    ['R3.4.1', '電話相談', '○', '', 'A', '2時間', '3', '2', ''],
  ]);
  expect(Object.values(kindsOf(proposeMapping(log)))).toEqual([
    'activity_date',
    'activity_type',
    'form_mark',
    'form_mark',
    'place',
    'duration',
    'attendances',
    'persons',
    'note',
  ]);
  expect(loadMappings([{ name: 'p.yaml', text: proposeMapping(log) }]).problems).toEqual([]);
});

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

const people = [1, 2, 3, 4, 5, 6];
it.each([
  ['お名前（ふりがな）', people.map((n) => `かくう ${'あいうえおか'.charAt(n)}たろう`)],
  ['セイ', ['カクウ', 'カクウ']],
  ['ご連絡先（任意）', ['090-0000-0001', '']],
  ['生年月日', ['S50.1.1']],
  ['郵便番号', ['123-0001']],
  ['障害者手帳の番号', ['第1号']],
  ['Email Address', ['a@example.com']],
  // An innocent heading with cells that are none.
  ['備考', people.map((n) => `090-0000-000${n}`)],
  ['その他', ['なし', 'a@example.com', 'b@example.com']],
  ['回答', people.map((n) => `架空 ${'一二三四五六七'.charAt(n)}郎`)],
  ['欄1', people.map((n) => `カクウ ${'アイウエオカキ'.charAt(n)}タロウ`)],
  ['欄2', people.map((n) => `東京都架空区架空町${n}-2-3`)],
])('never lets the column %s into the vault', (heading, cells) => {
  const yaml = proposeMapping(found('table', [[heading], ...cells.map((cell) => [cell])]));
  expect(Object.values(kindsOf(yaml))).toEqual(['personal']);
  for (const cell of cells.filter((each) => each.length > 2)) expect(yaml).not.toContain(cell);
});

it('takes a question that only mentions an address for the question it is', () => {
  const cells = ['はい', 'いいえ', 'はい', 'はい', 'いいえ'].map((cell) => [cell]);
  const kinds = kindsOf(proposeMapping(found('table', [['連絡先を交換しましたか'], ...cells])));
  expect(Object.values(kinds)).toEqual(['choice']);
});

it('leaves the columns of the tools alone and reads their dates in their order', () => {
  const rows = ['07/05/2021', '07/06/2021', '07/07/2021'].map((day, at) => [
    '4460',
    `${day} 01:30:00 PM`,
    `${at}`,
  ]);
  const table = found('surveymonkey', [['Collector ID', 'Start Date', 'seed'], ...rows]);
  expect(kindsOf(proposeMapping(table))).toMatchObject({ 'Collector ID': 'ignore', seed: 'ignore' });
  expect(proposeMapping(table)).toContain('order: mdy');
  const other = found('table', [['回答日'], ['25/07/2021'], ['07/06/2021']]);
  expect(proposeMapping(other)).toContain('order: dmy');
});

it('takes ages and places under 属性 for no standpoint', () => {
  const rows = ['20代', '30代', '20代', '30代', '30代'].map((age) => [age, '当事者']);
  expect(kindsOf(proposeMapping(found('table', [['属性/年代', '属性/立場'], ...rows])))).toEqual({
    '属性/年代': 'choice',
    '属性/立場': 'standpoint',
  });
});

it('says how sure each guess is', () => {
  const yaml = proposeMapping(survey);
  const comments = yaml.split('\n').filter((line) => line.startsWith('  # '));
  expect(comments).toHaveLength(10);
  for (const comment of comments) expect(comment).toMatch(/（確かさ：[高中低]）$/);
});

it.each([
  ['みらい_R3年度_活動記録.xlsx', 2021],
  ['活動記録 令和元年度.xlsx', 2019],
  ['2022年度/活動.xlsx', 2022],
  ['活動sheet1.xlsx', undefined],
])('takes the year of a log from %s', (path, year) => {
  const log = found('activity-log', [
    ['日付', '活動種別', '延べ人数'],
    ['4月1日', '電話', '3'],
  ]);
  const [mapping] = loadMappings([{ name: 'p.yaml', text: proposeMapping(log, { path }) }]).mappings;
  expect(mapping?.year).toBe(year);
});

it('proposes the round that the path names, or the last that had begun', () => {
  const project = projectSchema.parse({
    id: 'p',
    title: '例',
    fiscal_year: '令和5年度',
    rounds: [
      { id: 'R1', label: '第1回', topic: '視点', date: '2021-02-24' },
      { id: 'R2', label: '第2回', topic: '人', date: '2021-07-01' },
      { id: 'R3', label: '第3回', topic: '場', date: '2021-10-07' },
    ],
  });
  const roundOf = (path: string) => {
    const text = proposeMapping(survey, { path, project });
    return loadMappings([{ name: 'p.yaml', text }]).mappings[0]?.round;
  };
  expect(roundOf('第１回/アンケート.csv')).toBe('R1');
  expect(roundOf('R3_2021-10-07/a.csv')).toBe('R3');
  expect(roundOf('アンケート.csv')).toBe('R2');
});

it('takes no other words for a scale', () => {
  expect(guessScale(['満足', '不満', '北の家'])).toBeNull();
  expect(guessScale(['はい', 'いいえ'])).toBeNull();
});
