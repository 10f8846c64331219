import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constantFrom, record, tuple } from 'fast-check';
import { projectSchema } from '@hirogeru/store/contracts';
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
import { mappingSchema, type Mapping } from '../mapping/schema.ts';
import { ingestFiles } from '../run.ts';
import type { IngestFile } from '../ingest-file.ts';
import { openLarge } from './open-large.ts';

/** A project with two rounds. */
export const project = projectSchema.parse({
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

/** A mapping with each kind of column. */
export const mapping = mappingSchema.parse({
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

/** A line of cells, or one that is no answer. */
export const row = record({
  cells,
  whole: constantFrom('cells', 'cells', 'cells', 'blank', 'header', 'remark'),
});

/** A line as it is in the file. */
export const written = (each: { cells: string[]; whole: string }): string =>
  ({ blank: ',,,,,,,,,,,,,,', header: HEADER, remark: ',,,,,,,,,※ここまで,,,,,' })[each.whole] ??
  each.cells.join(',');

/** Everything that the runs report and store, one run a part. */
export async function stored(
  parts: readonly (readonly IngestFile[])[],
  place = ':memory:',
  mappings: readonly Mapping[] = [mapping],
) {
  const vault = await openVault(place);
  // As one that was changed twice.
  const key = new Uint8Array(96).map((_, at) => at);
  const reports = [];
  for (const [index, part] of parts.entries()) {
    const runId = `run-${index}`;
    const options = { files: part, project, mappings, key, vault, runId, version: '0' };
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

/** The same file as it is taken by the engine, and row by row. */
export function onDisk(
  name: string,
  text: string | Uint8Array,
): { path: string; large: IngestFile; small: IngestFile } {
  const path = join(mkdtempSync(join(tmpdir(), 'hirogeru-large-')), name);
  writeFileSync(path, text);
  const large = openLarge(path, name, 1);
  if (!large) throw new Error('the file is not plain text');
  return { path, large, small: { path: name, bytes: Buffer.from(text) } };
}

/** A file of these lines, with its header before them. */
export const textOf = (lines: readonly string[], end = ''): string =>
  `${[HEADER, ...lines].join('\r\n')}\r\n${end}`;

/** A line that the engine can take. */
export const PLAIN = '9,2021/07/05 9:30:00,,当事者,5,居場所,はい,45,山田花子,仲間と話せた,また来たい,○,,,';

/** One line a row, so that a difference can be read. */
export const lines = ({ reports, tables }: Awaited<ReturnType<typeof stored>>): string[] => [
  ...reports.flat().map((report) => JSON.stringify(report)),
  ...Object.entries(tables).flatMap(([name, rows]) => rows.map((each) => `${name} ${JSON.stringify(each)}`)),
];
