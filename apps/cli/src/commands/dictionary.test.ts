import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

// 見学同行 is said by seven people, by two of them inside of 見学同行日; 夜間開所 by five, once more by one who says it often.
const TEXTS = [
  ...Array.from({ length: 5 }, () => '見学同行がありがたい。'),
  ...Array.from({ length: 2 }, () => '見学同行日をふやして。'),
  ...Array.from({ length: 4 }, () => '夜間開所の日がいい。'),
  '夜間開所。夜間開所。夜間開所をぜひ。',
  ...Array.from({ length: 3 }, () => '送迎車両がない。送迎車両を。'),
  ...Array.from({ length: 6 }, () => '青空研修に出た。榊原方式で学ぶ。'),
  '榊原さんにお会いした。',
];
const CSV = ['受講番号,ご意見', ...TEXTS.map((text, at) => `${101 + at},${text}`)].join('\r\n');

type Told = {
  proposed: {
    word: string;
    reading: string;
    people: number;
    people_alone: number;
    longer_words: number;
    c_value: number;
  }[];
  rejected: string[];
};

let read: string;
let project: string;
const told = async (...flags: string[]) => {
  const ran = await hirogeru('dictionary', project, '--json', ...flags);
  return { ...(ran.json as Told), code: ran.code };
};
const wordsOf = ({ proposed }: Told) => proposed.map(({ word }) => word);
const csv = () => readFileSync(join(project, 'dictionary.csv'), 'utf8');

beforeAll(async () => {
  read = await newProject({ '声.csv': CSV });
  await hirogeru('inspect', read, '--write');
  for (const step of ['ingest', 'tokenize']) await hirogeru(step, read);
});
beforeEach(async () => {
  project = join(await newProject({}), '../read');
  cpSync(read, project, { recursive: true });
});

describe('words for the dictionary', () => {
  it('are proposed from the threshold of people on, with readings, and without names', async () => {
    // 見学同行日 is said by too few to be a term: log2 2 · 7. 青空研修: 6; 夜間開所: 5, whoever says it four times.
    const found = await told();
    expect(found.proposed).toEqual([
      {
        word: '見学同行',
        reading: 'ケンガクドウコウ',
        part_of_speech: '名詞-サ変接続',
        people: 7,
        people_alone: 7,
        longer_words: 0,
        c_value: 7,
      },
      expect.objectContaining({ word: '青空研修', reading: 'アオゾラケンシュウ', people: 6, c_value: 6 }),
      expect.objectContaining({ word: '夜間開所', people: 5, c_value: 5 }),
    ]);
    expect(JSON.stringify(found)).not.toContain('榊原');
  });

  it('come into dictionary.csv when a person takes them, and stand as one word from then on', async () => {
    const before = csv();
    await told();
    expect(csv()).toBe(before);
    expect(wordsOf(await told('--take', '夜間開所', '--reading', 'やかんかいしょ'))).not.toContain(
      '夜間開所',
    );
    expect(csv()).toBe(`${before}夜間開所,やかんかいしょ,名詞-サ変接続\n`);
    await hirogeru('tokenize', project);
    expect(wordsOf(await told())).toEqual(['見学同行', '青空研修']);
    const found = (await hirogeru('words', project, '夜間開所', '--json')).json as { people: number };
    expect(found.people).toBe(5);
  });

  it('are never proposed again when a person rejects them, until that is taken back', async () => {
    await told('--reject', '青空研修');
    await hirogeru('tokenize', project);
    expect(await told()).toMatchObject({ rejected: ['青空研修'] });
    expect(wordsOf(await told())).not.toContain('青空研修');
    expect(readFileSync(join(project, 'words.yaml'), 'utf8')).toContain('# 辞書に加えない');
    expect(wordsOf(await told('--undecided', '青空研修'))).toContain('青空研修');
    expect((await told()).rejected).toEqual([]);
  });

  it('are told of in the ledger by their number, not by themselves', async () => {
    await told('--take', '夜間開所');
    await told('--reject', '青空研修');
    const lines = readLedger(join(project, 'data/ledger.jsonl')).filter(({ what }) => what === 'dictionary');
    expect(lines.map(({ facts }) => [facts['words'], facts['rejected']])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/夜間開所|青空研修/);
  });

  it('keep a dictionary that Excel wrote, its lines and its mark', async () => {
    // 縁側,えんがわ,名詞 in CP932, CRLF, without a last line end.
    const cp932 = Buffer.from('898f91a4 2c 82a682f182aa82ed 2c 96bc8e8c'.replaceAll(' ', ''), 'hex');
    writeFileSync(join(project, 'dictionary.csv'), Buffer.concat([cp932, Buffer.from('\r\n'), cp932]));
    await told('--take', '夜間開所');
    expect(csv()).toBe(
      '\ufeff縁側,えんがわ,名詞\r\n縁側,えんがわ,名詞\r\n夜間開所,ヤカンカイショ,名詞-サ変接続\r\n',
    );
  });

  it.each([
    [['--take', '送迎車両']],
    [['--take', '榊原方式']],
    [['--reject', '見学,同行']],
    [['--undecided', '青空研修']],
    [['--take', '夜間開所', '--reading', 'yakan']],
    [['--take', '夜間開所', '--reject', '青空研修']],
    [['--reading', 'やかん']],
  ])('are left as they are by %o', async (flags) => {
    const before = csv();
    expect((await hirogeru('dictionary', project, ...flags)).code).toBe(2);
    expect(csv()).toBe(before);
    expect(existsSync(join(project, 'words.yaml'))).toBe(false);
  });
});
