import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import Encoding from 'encoding-japanese';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, ROOT, temporaryFolder } from './project-run.ts';

// Every cell of every file holds a word that stands nowhere else; none of them may be said or left anywhere.
const HEADER = ['番号', '回答日時', 'お立場', '満足度（1〜5）', 'ご意見', 'お名前', '電話番号'];
const planted: string[] = [];
const said: string[] = [];
let project: string;

function plant(word: string): string {
  const own = `${word}${planted.length + 100_000}番`;
  planted.push(own);
  return own;
}

const row = (): string[] => ['人', 'いつ', '誰', '点', 'こえ', '氏名', '０３'].map(plant);
const rows = (): string[][] => [HEADER, ...Array.from({ length: 6 }, row)];
const csv = (table: readonly (readonly string[])[]): string =>
  table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');

function book(bookType: 'xlsx' | 'xls' | 'ods'): Uint8Array {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows()), '回答');
  return new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer);
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

function files(): Record<string, Uint8Array> {
  const xlsx = book('xlsx');
  return {
    'a.csv': text(csv(rows())),
    'b.xlsx': xlsx,
    'c.xls': book('xls'),
    'd.ods': book('ods'),
    'cut.xlsx': book('xlsx').subarray(0, 4000),
    'cut.csv': text(`${csv(rows())}\r\n"${plant('切れ')}`),
    'ragged.csv': text(`${csv(rows())}\r\n${row().join(',')},${plant('余り')}`),
    'mixed.csv': Buffer.concat([text(csv(rows())), sjis(`\r\n${row().join(',')}`)]),
    'sjis.csv': sjis(csv(rows())),
    'chat.txt': text(
      `10:00:01 From ${plant('氏名')} to Everyone: ${plant('こえ')}\n10:00:02 From ${plant('氏名')} to ${plant('氏名')}(Direct Message): ${plant('こえ')}\n`,
    ),
    'slips.txt': text(`番号：1\n意見：${plant('こえ')}\n----\n番号：2\n意見：${plant('こえ')}\n`),
    'records.json': text(JSON.stringify([{ 番号: plant('人'), 意見: plant('こえ') }])),
    'odd.json': text(`{"意見": "${plant('こえ')}"`),
    'picture.csv': Buffer.concat([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), text(plant('こえ'))]),
    'entity.xml': text(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${plant('こえ')}">]><a>&b;</a>`),
  };
}

const sjis = (words: string): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(words), { from: 'UNICODE', to: 'SJIS' }));

async function say(...args: string[]): Promise<void> {
  for (const flags of [[], ['--json']]) {
    const { stdout, stderr } = await hirogeru([...args, project, ...flags], {
      TMPDIR: join(project, '../temp'),
    });
    said.push(stdout, stderr);
  }
}

beforeAll(async () => {
  project = join(temporaryFolder(), 'project');
  mkdirSync(join(project, '../temp'));
  await hirogeru(['init', project]);
  for (const [name, bytes] of Object.entries(files())) writeFileSync(join(project, 'inbox', name), bytes);
  await say('inspect');
  await say('ingest');
  await say('inspect', '--write');
  await say('ingest', '--dry-run');
  await say('ingest');
  await say('doctor');
});

it('says none of the words that stand in cells, whatever the file and the command', () => {
  const all = said.join('\n');
  expect(planted.length).toBeGreaterThan(300);
  expect(planted.filter((word) => all.includes(word)).length).toBe(0);
});

it('leaves none of them in the ledger, in names of files or among temporary files', () => {
  const names = readdirSync(project, { recursive: true }).join('\n');
  const ledger = readFileSync(join(project, 'data/ledger.jsonl'), 'utf8');
  expect(planted.filter((word) => names.includes(word) || ledger.includes(word)).length).toBe(0);
  expect(readdirSync(join(project, '../temp'))).toEqual([]);
  expect(readdirSync(join(project, 'data')).toSorted()).toEqual([
    'key',
    'ledger-seal',
    'ledger.jsonl',
    'originals',
    'vault.duckdb',
  ]);
  expect(tmpdir()).not.toBe(join(project, '../temp'));
});

it('says of every refusal where it is, what to do and a code that is documented', () => {
  const documented = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
  const problems = said
    .filter((each) => each.startsWith('{'))
    .flatMap((each) => (JSON.parse(each) as { problems?: Record<string, string>[] }).problems ?? []);
  expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(4);
  for (const { place = '', code = '', message = '' } of problems) {
    expect(documented).toContain(`### ${code}\n`);
    expect(place).not.toBe('');
    expect(message).toMatch(/(ください|ません|あります|ました|せん|です|ます).*\[E_/);
  }
});
