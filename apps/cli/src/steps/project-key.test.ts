import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const HEADER = '会員番号,回答日,ご意見\n';
const FIRST = `${HEADER}101,2023-04-02,仲間と話せる場所がほしいです。\n`;

/** A project that has taken one file, with another one waiting. */
async function usedProject(): Promise<string> {
  const project = await newProject({ 'a.csv': FIRST });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  writeFileSync(join(project, 'inbox/b.csv'), `${HEADER}101,2023-05-02,夜に開いている場所がほしいです。\n`);
  return project;
}

const HARM: readonly (readonly [string, string, (key: string) => void])[] = [
  ['gone', 'E_KEY_MISSING', (key) => rmSync(key)],
  ['empty', 'E_KEY_MISSING', (key) => writeFileSync(key, '')],
  ['cut off', 'E_KEY_MISSING', (key) => writeFileSync(key, readFileSync(key, 'utf8').slice(0, 20))],
  ['longer', 'E_KEY_MISSING', (key) => writeFileSync(key, `${readFileSync(key, 'utf8').trim()}00\n`)],
  ['followed by something', 'E_KEY_MISSING', (key) => writeFileSync(key, `${'ab'.repeat(32)}\nold`)],
  ['no text', 'E_KEY_MISSING', (key) => writeFileSync(key, new Uint8Array(64).fill(0xff))],
  ['another one', 'E_KEY_OTHER', (key) => writeFileSync(key, `${'ab'.repeat(32)}\n`)],
];

it.each(HARM)('changes nothing where the key is %s', async (_, code, harm) => {
  const project = await usedProject();
  const key = join(project, 'data/key');
  const whole = readFileSync(key);
  const before = await vaultRows(project);
  const ledger = readFileSync(join(project, 'data/ledger.jsonl'), 'utf8');
  harm(key);
  const harmed = existsSync(key) ? readFileSync(key) : null;
  for (const command of [['ingest'], ['ingest', '--dry-run'], ['undo', 'ingest-1']]) {
    const [name = '', ...rest] = command;
    expect(await hirogeru(name, project, ...rest, '--json')).toMatchObject({
      code: 3,
      json: { error: { code, place: 'data/key' } },
    });
  }
  expect(existsSync(key) ? readFileSync(key) : null).toEqual(harmed);
  expect(await vaultRows(project)).toEqual(before);
  expect(readFileSync(join(project, 'data/ledger.jsonl'), 'utf8')).toBe(ledger);
  writeFileSync(key, whole);
  expect(await hirogeru('ingest', project)).toMatchObject({ code: 0 });
  const people = (await vaultRows(project))['submissions']?.map(
    (row) => (JSON.parse(row) as { respondent_code: string }).respondent_code,
  );
  expect(people).toHaveLength(2);
  expect(new Set(people).size).toBe(1);
});

it('makes a new key where nothing was taken, or all of it was taken back', async () => {
  const project = await usedProject();
  await hirogeru('undo', project, 'ingest-1');
  rmSync(join(project, 'data/key'));
  expect(await hirogeru('ingest', project, '--dry-run')).toMatchObject({ code: 0 });
  expect(existsSync(join(project, 'data/key'))).toBe(false);
  expect(await hirogeru('ingest', project)).toMatchObject({ code: 0 });
  expect((await vaultRows(project))['submissions']).toHaveLength(2);
});
