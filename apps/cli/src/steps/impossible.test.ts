import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { submissionsByChannel } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const csv = (column: string, people: number): string =>
  `${column}\n${Array.from({ length: people }, (_, at) => `夕方の居場所が${at}つほしいです。`).join('\n')}\n`;
const mapping = (form: string, round: string, channel: string, column: string): string =>
  `form: ${form}
label: ${form}
takes: answers
match: { columns: [${column}] }
round: ${round}
channel: ${channel}
columns:
  ${column}: { kind: free_text }
`;

let project = '';
let settings = '';
const withImpossible = (line: string): void =>
  writeFileSync(join(project, 'hirogeru.yaml'), `${settings}impossible:\n  - ${line}\n`);

beforeAll(async () => {
  // So many that no number is drawn to be withheld, whatever the project's key is.
  project = await newProject({ 'a.csv': csv('ご意見', 24), 'b.csv': csv('ひとこと', 21) });
  const path = join(project, 'hirogeru.yaml');
  const rounds = `rounds:
  - { id: R1, label: 第1回, topic: はじめ, date: '2023-02-01' }
  - { id: R2, label: 第2回, topic: つぎ, date: '2023-03-01' }
  - { id: R3, label: 第3回, topic: まとめ, date: '2023-05-01' }
`;
  settings = `${readFileSync(path, 'utf8').replace(/^rounds:\n(?:[ #].*\n)*/m, rounds)}\n`;
  writeFileSync(path, settings);
  writeFileSync(join(project, 'mappings/slips.yaml'), mapping('slips', 'R1', 'slip', 'ご意見'));
  writeFileSync(join(project, 'mappings/sheets.yaml'), mapping('sheets', 'R2', 'followup', 'ひとこと'));
  await hirogeru('ingest', project);
});

it('shows what no form of a round can give as impossible, and a round without a form as nobody yet', async () => {
  expect((await hirogeru('release', project)).code).toBe(0);
  const opened = await openCurrent(join(project, 'data/releases'));
  const rows = opened!.release.view(submissionsByChannel);
  const at = (round: string) =>
    Object.fromEntries(
      rows
        .filter(({ round_id }) => round_id === round)
        .map(({ channel, submissions }) => [
          channel,
          submissions.kind === 'shown' ? submissions.value : submissions.kind,
        ]),
    );
  expect(at('R1')).toEqual({ slip: 24, followup: 'impossible', T: 24 });
  expect(at('R2')).toEqual({ slip: 'impossible', followup: 21, T: 21 });
  expect(at('R3')).toEqual({ slip: 0, followup: 0, T: 0 });
  const asked = await hirogeru('trace', project, 'submissions_by_channel/submissions/R1/followup');
  expect(asked.stdout).toContain('該当しません（ありえない組み合わせ）');
});

it('refuses what is said to be impossible and was counted, or is of no round, at its line', async () => {
  const line = settings.split('\n').length + 1;
  withImpossible('{ round: R1, channel: slip }');
  const { code, stderr } = await hirogeru('release', project);
  expect([code, stderr]).toEqual([3, expect.stringContaining(`hirogeru.yaml › ${line}行`)]);
  expect(stderr).toContain('ありえないと書かれた組み合わせに、取り込んだ記録があります');
  withImpossible('{ round: R9, channel: chat }');
  expect((await hirogeru('release', project)).stderr).toContain('impossible にある回が、rounds にありません');
  withImpossible('{ activity_type: ibasho, form: g3 }');
  expect((await hirogeru('release', project)).code).toBe(0);
});
