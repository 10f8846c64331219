import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import Encoding from 'encoding-japanese';
import { readLedger } from '@hirogeru/store/release';
import { openSealed } from '@hirogeru/store/vault';
import { describe, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

// A small survey as an office has it. Every word below that stands in a cell must stay in the vault.
const HEADER = [
  'タイムスタンプ',
  'お立場',
  '満足度（1〜5）',
  'ピアサポートについてのご意見',
  'お名前',
  '電話番号',
];
const OPINIONS = [
  '仲間と話せる場所がもっとほしいです。夜に集まれる場所があると安心します。',
  '家族も一緒に学べる講座があるとうれしいです。',
  '病院への訪問をもっと増やしてほしい。入院中の人に会いに行けるとよい。',
  '電話相談の時間が短い。夜も相談できるとよい。',
  '研修で自分のことを話す練習ができてよかった。',
  '仲間の話を聞いて元気が出た。また集まりたい。',
  '謝金がきちんと出るとよい。仕事として認めてほしい。',
  'どこに相談すればよいかわからない。相談先の一覧がほしい。',
  'オンラインでも参加できるとうれしい。遠くても仲間と話せる。',
  '調子のよくない日は休めるとよい。蔵王橋の集まりは遠い。',
];
const ROWS = OPINIONS.map((opinion, index) => [
  `2022/06/${String(index + 1).padStart(2, '0')} 10:00:00`,
  ['当事者', '家族', '支援者'][index % 3] ?? '',
  String((index % 5) + 1),
  opinion,
  `山田花子${index}`,
  `090-1234-567${index}`,
]);
const PLANTED = [...OPINIONS.map((opinion) => opinion.slice(0, 8)), '山田', '090-', '蔵王橋'];

const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('');
const cp932 = (text: string): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'SJIS' }));
const asXlsx = (rows: readonly (readonly string[])[]): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['令和4年度 アンケート'], [], ...rows.map((row) => [...row])]),
    '回答',
  );
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

const STEPS: readonly (readonly [string, ...string[]])[] = [
  ['inspect', '--write'],
  ['ingest'],
  ['tokenize'],
  ['themes'],
  ['measure'],
  ['release'],
  ['doctor'],
];

/** The way of the README, in words or as JSON; each step must end without a refusal. */
async function wholeWay(project: string, ...flags: string[]) {
  const said: Record<string, Awaited<ReturnType<typeof hirogeru>>> = {};
  for (const [step, ...own] of STEPS) {
    const ran = await hirogeru(step, project, ...own, ...flags);
    expect(ran.code, `${step}: ${ran.stderr}`).toBe(0);
    said[step] = ran;
  }
  return said;
}

describe.each([
  ['a CSV in UTF-8', '回答.csv', asCsv([HEADER, ...ROWS])],
  ['a CSV in CP932', '回答.csv', cp932(asCsv([HEADER, ...ROWS]))],
  ['an XLSX with a title above its heading', '回答.xlsx', asXlsx([HEADER, ...ROWS])],
])("a person's own data: %s", (_, name, content) => {
  it('goes from the inbox to a release without a word of an answer being said', async () => {
    const project = await newProject({ [name]: content });
    const said = await wholeWay(project, '--json');
    expect(said['ingest']?.json).toMatchObject({
      files: [{ state: 'taken', rows_read: 10, accepted: 10, duplicate: 0, rejected: 0, blank: 0 }],
      problems: [],
    });
    expect(said['tokenize']?.json).toMatchObject({ opinions: 10 });
    expect(said['release']?.json).toMatchObject({ unchanged: false, sequence: 1 });
    delete said['themes']; // made of words on purpose; the release and its tests look after those
    const all = Object.values(said).map(({ stdout, stderr }) => stdout + stderr);
    for (const word of PLANTED) expect(all.join('\n')).not.toContain(word);
  });
});

it.each([
  ['one opinion', '回答日,ご意見\n2023-04-02,仲間と話せる場所がほしいです。\n', 1],
  ['blanks and nothing in particular', '回答日,ご意見\n2023-04-02,\n2023-04-03,特になし\n', 1],
  ['a heading alone', '回答日,ご意見\n', 0],
])('goes the whole way with %s', async (_, text, opinions) => {
  const project = await newProject({ 'a.csv': text });
  const said = await wholeWay(project, '--json');
  expect(said['tokenize']?.json).toMatchObject({ opinions });
  expect(said['themes']?.json).toMatchObject({ themes: [] });
});

it('goes the whole way with an empty inbox, and says where to put files', async () => {
  const project = await newProject({});
  const said = await wholeWay(project);
  expect(said['inspect']?.stdout).toContain('inbox/');
});

it('names places and codes of what it refuses, and never the text of a cell', async () => {
  const rows = ROWS.map((row) => [...row]);
  rows[2]![2] = 'とても山田';
  rows[3]![0] = 'きのう蔵王橋で';
  rows[4]![2] = '4・2山田';
  rows.push([...rows[0]!, 'はみ出した山田']);
  const project = await newProject({ '回答.csv': asCsv([HEADER, ...ROWS]) });
  await hirogeru('inspect', project, '--write');
  writeFileSync(join(project, 'inbox', '回答.csv'), asCsv([HEADER, ...rows]));
  writeFileSync(join(project, 'inbox', '写真.csv'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  const texts: string[] = [];
  for (const flags of [[], ['--json']])
    for (const step of [['inspect'], ['ingest', '--dry-run'], ['ingest'], ['release']]) {
      const ran = await hirogeru(...step, project, ...flags);
      expect(ran.code, step.join(' ')).toBe(step[0] === 'release' ? 0 : 1);
      texts.push(ran.stdout, ran.stderr);
    }
  const all = texts.join('\n');
  for (const code of ['E_SCORE_RANGE', 'E_DATE', 'E_RAGGED_ROW', 'E_NOT_A_SPREADSHEET'])
    expect(all).toContain(code);
  expect(all).toContain('回答.csv › 4行');
  for (const word of PLANTED) expect(all).not.toContain(word);
});

it('takes a corrected file in the place of the earlier one on the word of the analyst alone', async () => {
  const project = await newProject({ 'a.csv': asCsv([HEADER, ...ROWS]) });
  await hirogeru('inspect', project, '--write');
  expect(await hirogeru('ingest', project, '--json')).toMatchObject({ code: 0 });
  writeFileSync(join(project, 'inbox', 'a.csv'), asCsv([HEADER, ...ROWS.slice(1)]));
  expect(await hirogeru('ingest', project, '--json')).toMatchObject({
    code: 1,
    json: { added: 0, problems: [{ code: 'E_REPLACES' }] },
  });
  expect(await hirogeru('ingest', project, '--replace', '--json')).toMatchObject({
    code: 0,
    json: { files: [{ state: 'replaced', rows_read: 9, accepted: 9 }] },
  });
  expect(await hirogeru('tokenize', project, '--json')).toMatchObject({ json: { opinions: 9 } });
  expect(readdirSync(join(project, 'data/originals'))).toHaveLength(2);
});

it('changes nothing in a dry run, not even a project that has never been used', async () => {
  const project = await newProject({ 'a.csv': asCsv([HEADER, ...ROWS]) });
  await hirogeru('inspect', project, '--write');
  const before = readdirSync(project, { recursive: true }).toSorted();
  const { code, json } = await hirogeru('ingest', project, '--dry-run', '--json');
  expect(code).toBe(0);
  expect(json).toMatchObject({ files: [{ state: 'would_take', accepted: 10 }] });
  expect(readdirSync(project, { recursive: true }).toSorted()).toEqual(before);
});

it('keeps each file as it was received, also when an earlier run was killed before it could', async () => {
  const project = await newProject({ 'a.csv': asCsv([HEADER, ...ROWS]) });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  const folder = join(project, 'data/originals');
  const [original = ''] = readdirSync(folder);
  rmSync(join(folder, original));
  expect(await hirogeru('ingest', project, '--json')).toMatchObject({ code: 0, json: { added: 0 } });
  const key = Buffer.from(readFileSync(join(project, 'data/key'), 'utf8').trim(), 'hex');
  const kept = () => openSealed(join(folder, original), original, key)?.toString();
  expect(kept()).toBe(asCsv([HEADER, ...ROWS]));
  expect(readFileSync(join(folder, original)).includes(HEADER[0]!)).toBe(false);
  expect(statSync(join(folder, original)).mode & 0o077).toBe(0);
  // As earlier versions kept them.
  writeFileSync(join(folder, original), asCsv([HEADER, ...ROWS]));
  expect((await hirogeru('doctor', project)).code).toBe(1);
  await hirogeru('ingest', project);
  expect(kept()).toBe(asCsv([HEADER, ...ROWS]));
  expect((await hirogeru('doctor', project)).code).toBe(0);
});

it('never writes over a mapping that a person may have changed', async () => {
  const project = await newProject({ 'a.csv': asCsv([HEADER, ...ROWS]) });
  await hirogeru('inspect', project, '--write');
  const [name = ''] = readdirSync(join(project, 'mappings'));
  const path = join(project, 'mappings', name);
  writeFileSync(path, readFileSync(path, 'utf8').replace('label:', 'label: 変えた #'));
  const changed = readFileSync(path, 'utf8');
  await hirogeru('inspect', project, '--write');
  expect(readFileSync(path, 'utf8')).toBe(changed);
});

it('tells the ledger of a run whose process was killed before it could', async () => {
  const project = await newProject({ 'a.csv': asCsv([HEADER, ...ROWS]) });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  for (const name of ['ledger.jsonl', 'ledger-seal']) rmSync(join(project, 'data', name));
  await hirogeru('ingest', project);
  await hirogeru('ingest', project);
  expect(readLedger(join(project, 'data/ledger.jsonl'))).toMatchObject([
    { what: 'ingest', facts: { run: 'ingest-1', files: 1, accepted: 10 } },
  ]);
});
