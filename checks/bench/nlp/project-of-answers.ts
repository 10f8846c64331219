import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hirogeru, ROOT } from '../../house/project-run.ts';
import type { MadeAnswer } from './answers.ts';

const EXAMPLE = join(ROOT, 'examples/working-group');
const HEADER = [
  '受付番号',
  '受付日時',
  '参加した回',
  '会員番号',
  '立場',
  'ご意見（テーマについて）',
  'ご意見（活動や会について）',
  '参考になった度合い',
  '公開の可否',
];
const ROUNDS = 4;

/** Makes a project whose vault holds these answers, as one form file of the example. @throws Error when they are not taken */
export async function projectOfAnswers(project: string, answers: readonly MadeAnswer[]): Promise<void> {
  for (const part of ['hirogeru.yaml', 'dictionary.csv', 'mappings'])
    cpSync(join(EXAMPLE, part), join(project, part), { recursive: true });
  mkdirSync(join(project, 'inbox'));
  const rows = answers.map(({ person, text }, at) => [
    String(at + 1),
    '2021-02-24 10:00:00',
    `第${1 + (at % ROUNDS)}回`,
    person,
    '当事者',
    text,
    '',
    '5',
    '公開可',
  ]);
  writeFileSync(join(project, 'inbox/answers.csv'), [HEADER, ...rows].map(line).join('\r\n'));
  const { code, stderr } = await hirogeru(['ingest', project]);
  if (code !== 0) throw new Error(`ingest ended with ${code}: ${stderr.slice(-500)}`);
}

const line = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
