import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { family } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

const MAPPING = `form: s
label: アンケート
takes: answers
match: { columns: [番号, 立場, 安心して話せた, 関心, ご意見] }
round: R1
channel: survey
columns:
  番号: { kind: respondent }
  立場: { kind: standpoint }
  安心して話せた: { kind: likert, question: safe, min: 1, max: 5 }
  関心: { kind: multi_choice, question: interest, separator: ';', labels: { 居場所: ibasho, 講座: course, 訪問: visit } }
  ご意見: { kind: free_text, question: voice, heading: F2 }
`;
const LIKE = [
  '当事者,5,居場所,夕方に開いている居場所がほしい',
  '家族,1,講座;訪問,こわかった。職員の研修を望む',
];

/** Everything that a release of these answers tells, but by which fingerprints its files can be told from others. */
async function told(answers: readonly string[]): Promise<unknown> {
  const lines = answers.map((answer, at) => `K${at},${answer}\n`);
  const project = await newProject({ 'a.csv': `番号,立場,安心して話せた,関心,ご意見\n${lines.join('')}` });
  writeFileSync(join(project, 'mappings/s.yaml'), MAPPING);
  for (const command of ['ingest', 'tokenize', 'themes', 'release']) {
    const ran = await hirogeru(command, project);
    expect(ran.code, ran.stderr).toBe(0);
  }
  const { release } = (await openCurrent(join(project, 'data/releases')))!;
  return family.map((view) => release.view(view).map((row) => ({ ...row, files: null })));
}

it('tells nothing of what four people said, nor who they are', async () => {
  const each = LIKE.map((answer) => Array.from({ length: 4 }, () => answer));
  const mixed = [LIKE[0]!, LIKE[1]!, LIKE[0]!, LIKE[1]!];
  const [first, ...others] = await Promise.all([...each, mixed].map(told));
  for (const other of others) expect(other).toEqual(first);
}, 60_000);
