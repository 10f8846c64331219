import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choices, likertDistribution, masked, shown } from '@hirogeru/store/contracts';
import { openCurrent, type Release } from '@hirogeru/store/release';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

const MAPPING = `
form: survey
label: アンケート
takes: answers
match: { columns: [参加しましたか] }
round: R1
columns:
  お立場: { kind: standpoint }
  参加しましたか: { kind: choice, question: came, labels: { はい: 'yes', いいえ: 'no' } }
  満足度: { kind: likert, question: liked, min: 1, max: 5, asked_if: { question: came, values: ['yes'] } }
  また来ますか: { kind: choice, question: again, labels: { はい: 'yes', いいえ: 'no' }, asked_if: { question: 満足度, values: [4, 5] } }
  来ない理由: { kind: multi_choice, question: why, separator: '、', labels: { 遠い: far, 忙しい: busy }, asked_if: { question: came, values: ['no'] } }
`;
const HEADER = 'お立場,参加しましたか,満足度,また来ますか,来ない理由';
// Forty came, twenty did not and two left the first question blank; by hand.
const came = (at: number): string =>
  [
    '当事者',
    'はい',
    at < 8 ? '' : String((at % 4) + 2),
    at < 8 || at % 4 < 2 ? '' : at % 3 === 0 ? 'はい' : 'いいえ',
    '',
  ].join(',');
const stayed = (at: number): string =>
  ['家族', 'いいえ', at === 0 ? '3' : '', '', at % 2 === 0 ? '遠い' : '忙しい、遠い'].join(',');
const ROWS = [
  ...Array.from({ length: 40 }, (_, at) => came(at)),
  ...Array.from({ length: 20 }, (_, at) => stayed(at)),
  '区民,,,,',
  '区民,,,,',
];

let release: Release;
let codes: number[];
let ingested: { problems: { code: string; place: string }[]; files: { accepted: number }[] };

beforeAll(async () => {
  const project = await newProject({ 'a.csv': [HEADER, ...ROWS, ''].join('\n') });
  writeFileSync(join(project, 'mappings', 'survey.yaml'), MAPPING);
  ingested = (await hirogeru('ingest', project, '--json')).json as typeof ingested;
  codes = [(await hirogeru('release', project)).code, (await hirogeru('attack', project)).code];
  release = (await openCurrent(join(project, 'data', 'releases')))!.release;
}, 60_000);

it('takes every row, and says of the one answer that was not asked for where it stands', () => {
  expect(ingested.files.map(({ accepted }) => accepted)).toEqual([62]);
  expect(ingested.problems.map(({ code, place }) => [code, place])).toEqual([
    ['E_NOT_ASKED', expect.stringContaining('42行')],
  ]);
});

it('is published, and tells whoever reads it nothing that it withholds', () => {
  expect(codes).toEqual([0, 0]);
});

it('shows who was not asked beside who was, and each of them once', () => {
  const levels = release.view(likertDistribution, { question_id: 'survey.liked' });
  const people = (level: string) => levels.find((row) => row.level === level)?.people;
  expect(['T', 'missing', 'not_asked'].map(people)).toEqual([shown(40), shown(8), shown(22)]);
  expect(levels[0]?.asked_of).toBe('「参加しましたか」に「はい」と答えた方');
  const why = release.view(choices, { question_id: 'survey.why' }).toSorted((a, b) => a.seq - b.seq);
  expect(why.map(({ choice, choice_label, people }) => [choice, choice_label, people])).toEqual([
    ['far', '遠い', masked],
    ['busy', '忙しい', shown(10)],
    ['T', 'お聞きした方', shown(20)],
    ['not_asked', 'お聞きしていない方', shown(42)],
  ]);
});
