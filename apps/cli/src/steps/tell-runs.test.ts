import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const SLIP = '夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。';
const HEADER = '回答日,ご意見\n';
const FIRST = `${HEADER}2023-04-01,${SLIP}\n2023-04-01,${SLIP.replace('安心', '安神')}\n`;

/** A project with two runs and one decision about answers that are alike. */
async function usedProject(): Promise<{ project: string; pair: string }> {
  const project = await newProject({ 'a.csv': FIRST });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  const { json } = await hirogeru('duplicates', project, '--json');
  const pair = (json as { open: { id: string }[] }).open[0]?.id ?? '';
  writeFileSync(join(project, 'inbox/b.csv'), `${HEADER}2023-04-02,家族も学べる講座があるとよいです。\n`);
  await hirogeru('ingest', project);
  return { project, pair };
}

it('tells of an undo and a decision whose processes were killed before they could', async () => {
  const { project, pair } = await usedProject();
  const ledger = join(project, 'data/ledger.jsonl');
  const seal = join(project, 'data/ledger-seal');
  const before = [ledger, seal].map((path) => readFileSync(path));
  await hirogeru('duplicates', project, '--same', pair);
  await hirogeru('undo', project, 'ingest-2');
  for (const [at, path] of [ledger, seal].entries()) writeFileSync(path, before[at] ?? '');
  rmSync(join(project, 'inbox/b.csv'));
  await hirogeru('ingest', project);
  await hirogeru('ingest', project);
  expect(readLedger(ledger).map(({ what, facts }) => [what, facts])).toEqual([
    ['ingest', { run: 'ingest-1', files: 1, accepted: 2 }],
    ['ingest', { run: 'ingest-2', files: 1, accepted: 1 }],
    ['duplicates', { run: 'duplicates-3', pair, decision: 'same' }],
    ['undo', { run: 'undo-4', runs: 'ingest-2', taken_back: 1, put_back: 0 }],
  ]);
});

it('changes nothing while the ledger does not hold together', async () => {
  const { project, pair } = await usedProject();
  const ledger = join(project, 'data/ledger.jsonl');
  const whole = readFileSync(ledger, 'utf8');
  writeFileSync(ledger, whole.split('\n').slice(1).join('\n'));
  expect(await hirogeru('duplicates', project, '--same', pair)).toMatchObject({ code: 3 });
  expect(await hirogeru('undo', project, 'ingest-2')).toMatchObject({ code: 3 });
  writeFileSync(ledger, whole);
  expect((await hirogeru('undo', project, '--json')).json).toEqual({ runs: ['ingest-2', 'ingest-1'] });
  expect((await hirogeru('duplicates', project, '--json')).json).toMatchObject({ decided: { same: 0 } });
});

it('keeps no decision that the vault did not take', async () => {
  const { project, pair } = await usedProject();
  const decisions = join(project, 'duplicates.yaml');
  rmSync(decisions, { force: true });
  mkdirSync(`${decisions}.tmp`);
  expect(await hirogeru('duplicates', project, '--same', pair)).toMatchObject({ code: 3 });
  rmSync(`${decisions}.tmp`, { recursive: true });
  expect((await hirogeru('duplicates', project, '--json')).json).toMatchObject({
    open: [{ id: pair }],
    decided: { same: 0 },
  });
  expect(readLedger(join(project, 'data/ledger.jsonl')).map(({ what }) => what)).toEqual([
    'ingest',
    'ingest',
  ]);
});
