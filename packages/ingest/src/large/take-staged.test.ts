import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import { array, assert, asyncProperty, constantFrom, record, tuple } from 'fast-check';
import { projectSchema, type Problem } from '@hirogeru/store/contracts';
import {
  answers,
  files,
  openVault,
  opinions,
  receipts,
  refusals,
  sql,
  submissions,
} from '@hirogeru/store/vault';
import { afterAll, describe, expect, it } from 'vitest';
import { mappingSchema } from '../mapping/schema.ts';
import { ingestFiles } from '../run.ts';
import type { IngestFile } from '../ingest-file.ts';
import { openLarge } from './open-large.ts';

const folder = mkdtempSync(join(tmpdir(), 'hirogeru-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [
    { id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' },
    { id: 'r2', label: '第2回', topic: '人', date: '2021-07-05', deadline: '2021-07-16' },
  ],
});
const HEADER =
  '番号,回答日時,回,立場,満足度,活動,公開,年齢,氏名,ご意見,要望,きっかけ[友人],きっかけ[案内],きっかけ[その他],きっかけ[その他の内容]';
const mapping = mappingSchema.parse({
  form: 'survey',
  label: 'アンケート',
  takes: 'answers',
  match: {},
  round: 'r1',
  channel: 'followup',
  columns: {
    番号: { kind: 'respondent' },
    回答日時: { kind: 'answered_on' },
    回: { kind: 'round' },
    立場: { kind: 'standpoint' },
    満足度: { kind: 'likert', min: 1, max: 5, labels: { とても満足: 5, 不満: 1 } },
    活動: {
      kind: 'multi_choice',
      separator: '、',
      labels: { 居場所: 'ibasho', 電話相談: 'telephone', その他: 'other' },
    },
    公開: { kind: 'consent', use: 'quote', values: { はい: 'yes', いいえ: 'no' } },
    年齢: { kind: 'number' },
    氏名: { kind: 'personal' },
    ご意見: { kind: 'free_text', question: 'voice' },
    要望: { kind: 'free_text' },
    'きっかけ[友人]': { kind: 'choice_mark', question: 'why', code: 'friend', label: '友人' },
    'きっかけ[案内]': { kind: 'choice_mark', question: 'why', code: 'flyer', label: '案内' },
    'きっかけ[その他]': { kind: 'choice_mark', question: 'why', code: 'else', label: 'その他' },
    'きっかけ[その他の内容]': {
      kind: 'choice_mark',
      question: 'why',
      code: 'else',
      label: 'その他',
      other: true,
    },
  },
});

/** Cells as offices have them: right, wrong, missing, blank, and such that make a whole row something else. */
const cells = tuple(
  constantFrom('1', '2', 'A-3', 'Ａ－３', '山田 花子', '', ' ', '未回答', '-', '番号'),
  constantFrom(
    '2021/07/05 9:30:00',
    '2021/7/20 10:00',
    'R3.7.5',
    '令和3年7月',
    '7月5日',
    '',
    'いつか',
    '2021/07/05 25:00',
  ),
  constantFrom('', '第2回', 'r1', '第9回', '無回答'),
  constantFrom('当事者', '家族', '当事者、家族', '宇宙人', '', '　'),
  constantFrom('5', '５', 'とても満足', '不満', '6', '4〜5', '', '無回答', 'まあまあ'),
  constantFrom('居場所', '居場所、電話相談', 'その他（たたみの部屋）', '登山', '', '特になし'),
  constantFrom('はい', 'いいえ', '', '保留'),
  constantFrom('45', '四十', '約40', '', '不明', 'たくさん'),
  constantFrom('山田花子', '', ' '),
  constantFrom('', '仲間と話せた', '"改行\nも ""引用"" もある"', '  ', '特になし', '※注', '人'),
  constantFrom('', 'また来たい', '要望', 'カンマ、読点'),
  constantFrom('○', '', 'N/A', '0', '友人', '無回答'),
  constantFrom('✓', '', '0', 'たぶん', '×', '答えない'),
  constantFrom('1', '', ' ', '0', 'わからない'),
  constantFrom('', '', '母のすすめ', '1', '○（母のすすめ）'),
);
const row = record({ cells, whole: constantFrom('cells', 'cells', 'cells', 'blank', 'header', 'remark') });
const written = (each: { cells: string[]; whole: string }): string =>
  ({ blank: ',,,,,,,,,,,,,,', header: HEADER, remark: ',,,,,,,,,※ここまで,,,,,' })[each.whole] ??
  each.cells.join(',');

async function stored(parts: readonly (readonly IngestFile[])[], place = ':memory:') {
  const vault = await openVault(place);
  const key = new TextEncoder().encode('a key of the tests only');
  const reports = [];
  for (const [index, part] of parts.entries()) {
    const runId = `run-${index}`;
    const options = { files: part, project, mappings: [mapping], key, vault, runId, version: '0' };
    const { files: reported, added } = await ingestFiles(options);
    reports.push(reported.map(({ problems, ...file }) => ({ ...file, problems: problems.length, added })));
  }
  const tables = {
    submissions: await vault.all(sql`SELECT * FROM ${submissions} ORDER BY ALL`, submissions.row),
    answers: await vault.all(sql`SELECT * FROM ${answers} ORDER BY ALL`, answers.row),
    opinions: await vault.all(sql`SELECT * FROM ${opinions} ORDER BY ALL`, opinions.row),
    receipts: await vault.all(sql`SELECT * FROM ${receipts} ORDER BY ALL`, receipts.row),
    refusals: await vault.all(sql`SELECT * FROM ${refusals} ORDER BY ALL`, refusals.row),
    files: await vault.all(sql`SELECT * FROM ${files} ORDER BY ALL`, files.row),
  };
  await vault.close();
  return { reports, tables };
}

function onDisk(name: string, text: string | Uint8Array): { large: IngestFile; small: IngestFile } {
  const path = join(folder, name);
  writeFileSync(path, text);
  const large = openLarge(path, name, 1);
  if (!large) throw new Error('the file is not plain text');
  return { large, small: { path: name, bytes: Buffer.from(text) } };
}
const textOf = (lines: readonly string[], end = ''): string => `${[HEADER, ...lines].join('\r\n')}\r\n${end}`;
const WITH_KANA = '8,2021/07/05 9:30:00,,当事者,5,居場所,はい,45,山田花子,アと話せた,また来たい,○,○,,';
const PLAIN = '9,2021/07/05 9:30:00,,当事者,5,居場所,はい,45,山田花子,仲間と話せた,また来たい,○,,,';

const ENCODINGS = {
  CP932: (text: string) => legacy(text, 'SJIS'),
  'EUC-JP': (text: string) => legacy(text, 'EUCJP'),
  'ISO-2022-JP': (text: string) => legacy(text, 'JIS'),
  'UTF-16LE BOM': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE BOM': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
} as const;
type Encoded = keyof typeof ENCODINGS;
const legacy = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE', type: 'array' }));
const isEncoded = (name: string): name is Encoded => name in ENCODINGS;
const names = Object.keys(ENCODINGS).filter(isEncoded);

/** A vault on the disk, beside which a text can be written again; it is gone when `use` is done. */
async function besideVault<T>(use: (place: string) => Promise<T>): Promise<T> {
  const place = mkdtempSync(join(folder, 'vault-'));
  try {
    return await use(join(place, 'vault.duckdb'));
  } finally {
    expect(readdirSync(place).filter((name) => name.includes('staging'))).toEqual([]);
    rmSync(place, { recursive: true });
  }
}

/** One line a row, so that a difference can be read. */
const lines = ({ reports, tables }: Awaited<ReturnType<typeof stored>>): string[] => [
  ...reports.flat().map((report) => JSON.stringify(report)),
  ...Object.entries(tables).flatMap(([name, rows]) => rows.map((each) => `${name} ${JSON.stringify(each)}`)),
];

describe('a large survey', () => {
  it('is stored by the engine exactly as row by row, whatever its cells hold', async () => {
    await assert(
      asyncProperty(array(row, { maxLength: 12 }), array(row, { maxLength: 6 }), async (first, second) => {
        const one = onDisk('a.csv', textOf([PLAIN, ...first.map(written)], '\r\n\r\n'));
        const two = onDisk('b.csv', textOf([...second.map(written), PLAIN]));
        const bulk = await stored([[one.large], [two.large]]);
        expect(lines(bulk)).toEqual(lines(await stored([[one.small], [two.small]])));
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('is stored by the engine from any encoding exactly as row by row', async () => {
    await assert(
      asyncProperty(array(row, { maxLength: 12 }), constantFrom(...names), async (rows, encoding) => {
        const bytes = ENCODINGS[encoding](textOf([PLAIN, ...rows.map(written)], '\r\n'));
        const { large, small } = onDisk('h.csv', bytes);
        const bulk = await besideVault((place) => stored([[large]], place));
        expect(lines(bulk)).toEqual(lines(await stored([[small]])));
        expect(bulk.tables.files[0]).toMatchObject({ encoding, bytes: bytes.length });
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('is read with all of JIS X 0213 where a line needs it', async () => {
    const rows = [PLAIN, PLAIN.replace('9', '8').replace('仲間', '○○'), PLAIN.replace('9', '7')];
    const bytes = Buffer.from(ENCODINGS.CP932(textOf(rows)));
    // ○○ becomes 𠮟る.
    bytes.set([0x98, 0x73, 0x82, 0xe9], bytes.indexOf(Buffer.from([0x81, 0x9b, 0x81, 0x9b])));
    const { large, small } = onDisk('k.csv', bytes);
    const bulk = await besideVault((place) => stored([[large]], place));
    expect(lines(bulk)).toEqual(lines(await stored([[small]])));
    expect(bulk.tables.files[0]).toMatchObject({ encoding: 'SJIS-2004', accepted: 3 });
    expect(bulk.tables.opinions.map(({ text }) => text)).toContain('𠮟ると話せた');
  });

  it.each(names)('is not held in memory when it is in %s', async (encoding) => {
    const rows = Array.from({ length: 15_000 }, (_, at) => PLAIN.replace('9', String(at)));
    const bytes = ENCODINGS[encoding](textOf(rows));
    const { large } = onDisk('i.csv', bytes);
    // Its beginning is within the limit, all of it is not: only the engine can take it.
    expect(bytes.length).toBeGreaterThan(1_050_000);
    await besideVault(async (place) => {
      const vault = await openVault(place);
      const key = new TextEncoder().encode('a key of the tests only');
      const { files: reported } = await ingestFiles({
        files: [large],
        project: { ...project, limits: { bytes: 1_050_000 } },
        mappings: [mapping],
        key,
        vault,
        runId: 'run-1',
        version: '0',
      });
      await vault.close();
      expect(reported).toMatchObject([{ state: 'taken', encoding, accepted: 15_000 }]);
    });
  });

  it.each([
    ['CP932', legacy('ア', 'SJIS'), Buffer.from([0xfc, 0xf5]), 'E_UNKNOWN_CHARACTER'],
    ['EUC-JP', legacy('ア', 'EUCJP'), Buffer.from([0xa9, 0xff]), 'E_DAMAGED_FILE'],
    ['ISO-2022-JP', Buffer.from([0x25, 0x22]), Buffer.from([0x29, 0x21]), 'E_UNKNOWN_CHARACTER'],
    ['CP932', legacy('ア', 'SJIS'), Buffer.from([0x82, 0x20]), 'E_DAMAGED_FILE'],
    ['UTF-16LE BOM', Buffer.from('ア', 'utf16le'), Buffer.from([0x00, 0xd8]), 'E_DAMAGED_FILE'],
    ['CP932', legacy(WITH_KANA, 'SJIS'), Buffer.from(WITH_KANA), 'E_MIXED_ENCODING'],
  ] as const)(
    'is refused with the line in %s where a byte does not fit',
    async (encoding, good, bad, code) => {
      const bytes = Buffer.from(ENCODINGS[encoding](textOf([PLAIN, PLAIN, WITH_KANA, PLAIN])));
      const at = bytes.indexOf(good);
      const broken = Buffer.concat([bytes.subarray(0, at), bad, bytes.subarray(at + good.length)]);
      const { large, small } = onDisk('j.csv', broken);
      const problems: (readonly Problem[])[] = [];
      for (const file of [large, small]) {
        await besideVault(async (place) => {
          const vault = await openVault(place);
          const key = new TextEncoder().encode('a key of the tests only');
          const options = { project, mappings: [mapping], key, vault, runId: 'run-1', version: '0' };
          const { files: reported } = await ingestFiles({ ...options, files: [file] });
          problems.push(reported.flatMap((each) => each.problems));
          await vault.close();
        });
      }
      expect(problems[0]).toMatchObject([{ code, at: { row: 4 } }]);
      expect(problems[1]).toEqual(problems[0]);
    },
  );

  it('is read row by row when it is not as plain as it looks', async () => {
    const { large, small } = onDisk('c.csv', textOf([PLAIN, '1,2,3', PLAIN.replace('9', '"8"x')]));
    const bulk = await stored([[large]]);
    expect(lines(bulk)).toEqual(lines(await stored([[small]])));
    expect(bulk.reports[0]?.[0]).toMatchObject({ accepted: 2, rejected: 1 });
  });

  it('is not taken when it has changed since it was opened', async () => {
    const { large } = onDisk('f.csv', textOf([PLAIN]));
    writeFileSync(join(folder, 'f.csv'), textOf([PLAIN, PLAIN]));
    await expect(stored([[large]])).rejects.toMatchObject({ problem: { code: 'E_FILE_CHANGED' } });
  });

  it('leaves nothing beside the vault when it is refused, nor what a killed run had left there', async () => {
    const path = join(folder, 'vault.duckdb');
    const vault = await openVault(path);
    const options = {
      project,
      mappings: [mapping],
      key: new TextEncoder().encode('a key of the tests only'),
    };
    for (const name of ['staging', 'staging.text']) writeFileSync(`${path}.${name}`, 'rows of a killed run');
    await ingestFiles({ ...options, files: [], vault, runId: 'run-1', version: '0' });
    expect(existsSync(`${path}.staging`) || existsSync(`${path}.staging.text`)).toBe(false);
    const { large } = onDisk('g.csv', textOf([PLAIN]));
    writeFileSync(join(folder, 'g.csv'), textOf([PLAIN, PLAIN]));
    await expect(
      ingestFiles({ ...options, files: [large], vault, runId: 'run-2', version: '0' }),
    ).rejects.toMatchObject({ problem: { code: 'E_FILE_CHANGED' } });
    expect(existsSync(`${path}.staging`)).toBe(false);
    await vault.close();
  });

  it('knows the resubmissions of a small file, and a small file knows its own', async () => {
    const one = onDisk('d.csv', textOf([PLAIN]));
    const two = onDisk('e.csv', textOf([PLAIN, PLAIN.replace('9', '8')]));
    for (const parts of [
      [[one.small], [two.large]],
      [[one.large], [two.small]],
    ]) {
      const { reports } = await stored(parts);
      expect(reports[1]?.[0]).toMatchObject({ accepted: 1, duplicate: 1 });
    }
  });
});
