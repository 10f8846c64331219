import { projectSchema } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { loadMappings } from './load.ts';
import { proposeMapping } from './propose.ts';
import { found, kindsOf } from './recognised-table.ts';

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
