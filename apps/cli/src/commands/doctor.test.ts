import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVault } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

async function usedProject(): Promise<string> {
  const project = await newProject({ 'a.csv': '回答日,ご意見\n2023-04-02,仲間と話せる場所がほしいです。\n' });
  for (const step of [['inspect', '--write'], ['ingest'], ['release']]) await hirogeru(...step, project);
  return project;
}

async function findings(project: string): Promise<Record<string, boolean>> {
  const { json } = await hirogeru('doctor', project, '--json');
  const { findings: all } = json as { findings: { check: string; ok: boolean }[] };
  return Object.fromEntries(all.map(({ check, ok }) => [check, ok]));
}

it('finds a new and a used project in order, and changes neither', async () => {
  for (const project of [await newProject({}), await usedProject()]) {
    const before = readdirSync(project, { recursive: true }).toSorted();
    expect(await hirogeru('doctor', project)).toMatchObject({ code: 0 });
    expect(readdirSync(project, { recursive: true }).toSorted()).toEqual(before);
  }
});

it.each([
  ['key', 'a key that others can read', (data: string) => chmodSync(join(data, 'key'), 0o644)],
  ['key', 'a key that is gone', (data: string) => rmSync(join(data, 'key'))],
  ['key', 'a key that is cut off', (data: string) => writeFileSync(join(data, 'key'), 'abcd\n')],
  ['key', 'another key', (data: string) => writeFileSync(join(data, 'key'), `${'ab'.repeat(32)}\n`)],
  [
    'ledger',
    'a ledger with a line taken out',
    (data: string) => {
      const path = join(data, 'ledger.jsonl');
      writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(1).join('\n'));
    },
  ],
  [
    'release',
    'a pointer to a release that is not there',
    (data: string) => writeFileSync(join(data, 'releases/current'), '0123456789abcdef\n'),
  ],
  [
    'vault',
    'a vault that is no database',
    (data: string) => writeFileSync(join(data, 'vault.duckdb'), 'x'.repeat(5000)),
  ],
  [
    'access',
    'a list of links that was cut off',
    (data: string) => writeFileSync(join(data, 'links.jsonl'), '{"link":"0123'),
  ],
  [
    'access',
    'a file of accounts that is none',
    (data: string) => writeFileSync(join(data, 'accounts.json'), '[]'),
  ],
])('finds by %s %s', async (check, _, harm) => {
  const project = await usedProject();
  harm(join(project, 'data'));
  expect(await hirogeru('doctor', project)).toMatchObject({ code: 1 });
  expect((await findings(project))[check]).toBe(false);
});

it('waits its turn while another process writes', async () => {
  const project = await usedProject();
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  const { code, stdout } = await hirogeru('doctor', project);
  await vault.close();
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('ほかの処理') });
});
