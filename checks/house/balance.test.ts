import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, ROOT, temporaryFolder } from './project-run.ts';

type Report = {
  added: number;
  files: {
    path: string;
    state: string;
    rows_read: number;
    accepted: number;
    duplicate: number;
    rejected: number;
    blank: number;
  }[];
};
const SURVEY = join(ROOT, '../shared/data/real');

async function project(example: string): Promise<string> {
  const folder = join(temporaryFolder(), 'project');
  await hirogeru(['init', folder, '--example', example]);
  return folder;
}

async function ingest(folder: string): Promise<Report> {
  const { code, stdout, stderr } = await hirogeru(['ingest', folder, '--json']);
  expect(code, stderr).toBeLessThanOrEqual(1);
  return JSON.parse(stdout) as Report;
}

function expectBalance(report: Report): void {
  expect(report.files.length).toBeGreaterThan(0);
  for (const file of report.files) {
    expect(file.accepted + file.duplicate + file.rejected + file.blank, file.path).toBe(file.rows_read);
  }
}

it('accounts for every row of the working group, and adds nothing the second time', async () => {
  const folder = await project('working-group');
  const first = await ingest(folder);
  expectBalance(first);
  expect(first.added).toBeGreaterThan(0);
  const again = await ingest(folder);
  expectBalance(again);
  expect(again.added).toBe(0);
  expect(again.files.every((file) => file.state === 'already' || file.state === 'refused')).toBe(true);
});

it.skipIf(!existsSync(SURVEY))('accounts for every row of the Fukui survey', async () => {
  const folder = await project('fukui-tourism');
  mkdirSync(join(folder, 'inbox'), { recursive: true });
  cpSync(SURVEY, join(folder, 'inbox'), { recursive: true });
  const report = await ingest(folder);
  expectBalance(report);
  const read = report.files.reduce((sum, file) => sum + file.rows_read, 0);
  // Counted by another program: 241 + 1,370 + 0 rows (shared/data/INDEX.md).
  expect(read).toBe(1611);
});
