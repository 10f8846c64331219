import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const GOOGLE = (answers: readonly string[]): string =>
  [
    'タイムスタンプ,満足度（1〜5）,会場,ご意見',
    ...answers.map(
      (venue, n) => `2023/06/0${n + 1} 10:00:00,${(n % 5) + 1},${venue},夕方の居場所が${n}回ほしい`,
    ),
  ].join('\r\n');
const CHAT = [
  '10:00:01 開始 山田: 今日はよろしくお願いします',
  '10:00:05 開始 鈴木: 居場所の話をしたいです',
  '10:02:11 開始 山田: 夜に開いていると助かります',
  '10:03:40 開始 佐藤: 講座のあとに集まりたい',
].map((line) => line.replace(' 開始', '\t From ').replace(': ', ' : '));

type Table = {
  added: number;
  files: { path: string; state: string; accepted: number }[];
  proposed: { mapping: string | null; files: string[] }[];
  problems: { code: string; place: string }[];
};

const strangersFolder = () =>
  newProject({
    '第1回.csv': GOOGLE(['北', '北', '南', '南', '南', '北']),
    '第2回.csv': GOOGLE(['東', '東', '西', '西', '北', '東']),
    'chat.txt': CHAT.join('\n'),
    '名前のない表.csv': 'あ,い\n1,2\n3,4\n',
  });

it('takes known exports of a folder without a mapping, by one proposal a form, and tells what is left to a person', async () => {
  const project = await strangersFolder();
  const dry = (await hirogeru('ingest', project, '--dry-run', '--json')).json as Table;
  expect(dry.proposed.map(({ mapping }) => mapping)).toEqual([null, null]);
  expect(readdirSync(join(project, 'mappings'))).toEqual([]);

  const real = (await hirogeru('ingest', project, '--json')).json as Table;
  expect(real.added).toBe(dry.added);
  expect(real.files.map(({ path, state, accepted }) => [path, state, accepted])).toEqual([
    ['chat.txt', 'taken', 4],
    ['名前のない表.csv', 'refused', 0],
    ['第1回.csv', 'taken', 6],
    ['第2回.csv', 'taken', 6],
  ]);
  expect(real.problems.map(({ code, place }) => [code, place])).toEqual([
    ['E_NO_MAPPING', '名前のない表.csv'],
  ]);
  expect(real.proposed.map(({ files }) => files)).toEqual([['chat.txt'], ['第1回.csv', '第2回.csv']]);
  // Options that only one of the files holds are options of both.
  const google = readFileSync(join(project, 'mappings', real.proposed[1]!.mapping!), 'utf8');
  for (const venue of ['北', '南', '東', '西']) expect(google).toContain(venue);
});

it('writes one proposal for the files of a form with the options of all, also where they are only tables', async () => {
  const of = (month: string, venues: readonly string[]) =>
    ['番号,回答月,会場', ...venues.map((venue, n) => `${n + 1},${month},${venue}`)].join('\r\n');
  const project = await newProject({
    '1月.csv': of('1月', ['北', '北', '南', '南']),
    '2月.csv': of('2月', ['東', '東', '西', '西']),
  });
  const { json } = await hirogeru('inspect', project, '--write', '--json');
  expect((json as { problems: unknown[] }).problems).toEqual([]);
  const [mapping] = readdirSync(join(project, 'mappings'));
  const yaml = readFileSync(join(project, 'mappings', mapping!), 'utf8');
  for (const option of ['1月: 1月', '2月: 2月', '北: 北', '西: 西']) expect(yaml).toContain(option);
});

it('takes nothing twice, and by a corrected mapping what was taken by the proposal', async () => {
  const project = await strangersFolder();
  const first = (await hirogeru('ingest', project, '--json')).json as Table;
  const again = (await hirogeru('ingest', project, '--json')).json as Table;
  expect([again.added, again.proposed]).toEqual([0, []]);
  const path = join(project, 'mappings', first.proposed[1]!.mapping!);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      /会場:\n\s+kind: choice[\s\S]*?(?=\n {2}#)/,
      '会場:\n    kind: ignore',
    ),
  );
  const corrected = (await hirogeru('ingest', project, '--replace', '--json')).json as Table;
  expect(corrected.files.slice(2).map(({ state, accepted }) => [state, accepted])).toEqual([
    ['replaced', 6],
    ['replaced', 6],
  ]);
  expect(corrected.proposed).toEqual([]);
});

it('says beside a file why it is refused, and what was proposed', async () => {
  const project = await strangersFolder();
  const { stdout } = await hirogeru('ingest', project);
  expect(stdout).toContain('名前のない表.csv: 取り込めません。2列に合う対応表');
  expect(stdout).toMatch(
    /対応表の案をつくって取り込みました: mappings\/google-forms-\w+\.yaml（第1回\.csv、第2回\.csv）/,
  );
  expect(existsSync(join(project, 'mappings'))).toBe(true);
});
