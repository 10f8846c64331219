import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  likertDistribution,
  submissionsByStandpoint,
  themeList,
  type Cell,
  type Contract,
} from '@hirogeru/store/contracts';
import { openCurrent, type Release } from '@hirogeru/store/release';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

const MAPPING = `form: s
label: アンケート
takes: answers
match:
  columns: [番号, 立場, 安心して話せた, ご意見]
round: R1
channel: survey
columns:
  番号: { kind: respondent }
  立場: { kind: standpoint }
  安心して話せた: { kind: likert, question: safe, min: 1, max: 5 }
  ご意見: { kind: free_text, question: voice }
`;
const EVENING = [
  'がもっとほしい',
  'は駅の近くがいい',
  'が閉まるのがつらい',
  'に通いたい',
  'でご飯を食べたい',
  'に職員がいてほしい',
  'が一番さびしい',
  'で休みたい',
  'があれば安心する',
  'で話したい',
];
const HOSPITAL = [
  'を続けてほしい',
  'で会えた',
  'をする人が足りない',
  'で話を聞いた',
  'に行きたい',
  'は緊張する',
];
const SCHOOL = ['内容', '時間', '資料', '仲間', '講師', '日程', '会場', '申込み', '料金', '先生'];
const VOICES = [
  // Four of them say why: one fewer than may be told of.
  ...EVENING.map(
    (end, at) => `夕方の居場所${end}。${at < 4 ? '家で暴力があるので夕方の居場所が助けになる。' : ''}`,
  ),
  ...HOSPITAL.map((end) => `病院への訪問${end}。`),
  ...SCHOOL.map((word) => `講座の${word}について考えた。`),
];
const HEADER = '番号,立場,安心して話せた,ご意見\n';
const line = (voice: string, at: number): string =>
  `K${at},${at % 2 === 0 ? '当事者' : '家族'},${(at % 5) + 1},${voice}\n`;

let first: Release;
let second: Release;
beforeAll(async () => {
  const project = await newProject({ 'a.csv': HEADER + VOICES.map(line).join('') });
  writeFileSync(join(project, 'mappings/s.yaml'), MAPPING);
  const released = async (): Promise<Release> => {
    for (const command of ['ingest', 'tokenize', 'themes']) await hirogeru(command, project);
    const ran = await hirogeru('release', project, '--hide-changed');
    expect(ran.code, ran.stderr).toBe(0);
    return (await openCurrent(join(project, 'data/releases')))!.release;
  };
  first = await released();
  writeFileSync(
    join(project, 'inbox/b.csv'),
    `${HEADER}K900,区民,1,夕方の居場所があると暴力からのがれて助けになる。\n`,
  );
  second = await released();
});

const kindsOf = (release: Release, view: Contract, figure: string): unknown[] =>
  (release.view(view) as Record<string, unknown>[]).map((row) => (row[figure] as Cell).kind);

it('tells no word that only the one who came makes one of enough people', () => {
  const words = (release: Release): string => JSON.stringify(release.view(themeList));
  expect(words(first)).toContain('夕方');
  expect(words(second)).toContain('夕方の居場所');
  for (const release of [first, second]) expect(words(release)).not.toContain('暴力');
});

it('does not tell which point the one who came chose, nor that a standpoint is new', () => {
  expect(kindsOf(first, likertDistribution, 'people')).toContain('shown');
  const second5 = second.view(likertDistribution).filter(({ level }) => level !== 'missing');
  expect(new Set(second5.map(({ people }) => people.kind))).toEqual(new Set(['masked']));
  expect(new Set(kindsOf(second, submissionsByStandpoint, 'submissions'))).toEqual(new Set(['masked']));
  const standpoints = (release: Release): string[] =>
    release.view(submissionsByStandpoint).map(({ standpoint }) => standpoint);
  expect(standpoints(second)).toEqual(standpoints(first));
});
