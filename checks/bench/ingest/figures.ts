import { cpSync, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CLI, hirogeru, temporaryFolder } from '../../house/project-run.ts';
import { SURVEY_MAPPING, surveyCsv } from '../../large-survey/survey.ts';
import { measure, type Measured } from './peak.ts';

const PYTHON = '/usr/bin/python3';
/** As `pnpm hirogeru` in package.json. */
const FLAGS = ['--max-semi-space-size=8'];
const beside = (name: string): string => join(import.meta.dirname, name);

/** Whether Python has a package. */
export const hasPython = async (name: string): Promise<boolean> =>
  measure(PYTHON, [
    '-c',
    `import importlib.util, sys; sys.exit(importlib.util.find_spec('${name}') is None)`,
  ]).then(
    ({ code }) => code === 0,
    () => false,
  );

/** Writes the large survey and says where it is. */
export async function writeSurvey(folder: string, rows: number): Promise<string> {
  const path = join(folder, `survey-${rows}.csv`);
  await pipeline(Readable.from(surveyCsv(rows, 20230401)), createWriteStream(path));
  return path;
}

/** `hirogeru ingest` of one file in a project of its own, whole process. @throws Error when it does not take all rows */
export async function ours(file: string, rows: number, mapping = SURVEY_MAPPING): Promise<Measured> {
  const project = join(temporaryFolder(), 'project');
  await hirogeru(['init', project]);
  writeFileSync(join(project, 'mappings/large.yaml'), mapping);
  cpSync(file, join(project, 'inbox', file.endsWith('xlsx') ? 'large.xlsx' : 'large.csv'));
  const measured = await measure(process.execPath, [...FLAGS, CLI, 'ingest', project, '--json']);
  rmSync(join(project, '..'), { recursive: true });
  const report = JSON.parse(measured.stdout) as {
    error?: { code: string };
    files?: { accepted: number }[];
    problems?: { code: string }[];
  };
  const accepted = report.files?.[0]?.accepted;
  if (accepted !== rows)
    throw new Error(
      `took ${accepted ?? 'nothing'}: ${report.error?.code ?? report.problems?.[0]?.code ?? ''}`,
    );
  return measured;
}

/** DuckDB's own read_csv into a table. */
export const readCsv = (file: string): Promise<Measured> =>
  inScratch((scratch) =>
    measure(process.execPath, [beside('read-csv.ts'), file, join(scratch, 'csv.duckdb')]),
  );

/** The same job in Python with pandas and SQLite. */
export const withPandas = (file: string): Promise<Measured> =>
  inScratch((scratch) => measure(PYTHON, [beside('with_pandas.py'), file, join(scratch, 'survey.sqlite')]));

/** Every cell once with openpyxl, which is only a part of the job. */
export const withOpenpyxl = (file: string): Promise<Measured> =>
  measure(PYTHON, [beside('with_openpyxl.py'), file]);

/** Writes the large workbook and says where it is. */
export async function writeWorkbook(folder: string, rows: number, columns: number): Promise<string> {
  const path = join(folder, 'large.xlsx');
  await measure(PYTHON, [beside('large_workbook.py'), path, String(rows), String(columns)]);
  return path;
}

/** The mapping of the large workbook. */
export function workbookMapping(columns: number): string {
  const questions = Array.from({ length: columns - 3 }, (_, index) =>
    index % 2 === 1
      ? `  問${index + 1}: { kind: likert }`
      : `  問${index + 1}: { kind: choice, labels: { そう思う: a, そう思わない: b, どちらともいえない: c } }`,
  );
  return `form: large-workbook
label: 大きな表
takes: answers
match: { columns: [番号, 記入日, 意見] }
round: R1
channel: survey
columns:
  番号: { kind: respondent }
  記入日: { kind: answered_on }
  意見: { kind: free_text }
${questions.join('\n')}
`;
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const scratch = temporaryFolder();
  mkdirSync(scratch, { recursive: true });
  try {
    return await work(scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
