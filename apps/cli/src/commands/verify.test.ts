import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendLedger } from '@hirogeru/store/release';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

it('finds the ledger of a used project whole, and says so of one that was cut, emptied or taken away', async () => {
  const project = await newProject({ 'a.csv': '回答日,ご意見\n2023-04-02,仲間と話せる場所がほしいです。\n' });
  expect(await hirogeru('verify', project, '--json')).toMatchObject({
    code: 0,
    json: { ok: true, lines: 0 },
  });
  for (const step of [['inspect', '--write'], ['ingest'], ['release']]) await hirogeru(...step, project);
  expect(await hirogeru('verify', project, '--json')).toMatchObject({
    code: 0,
    json: { ok: true, lines: 2 },
  });
  const path = join(project, 'data/ledger.jsonl');
  const whole = readFileSync(path, 'utf8');
  for (const cut of [whole.split('\n').slice(0, 1).join('\n') + '\n', '']) {
    writeFileSync(path, cut);
    const found = await hirogeru('verify', project);
    expect(found).toMatchObject({ code: 1 });
    expect(found.stdout).toMatch(/ledger.jsonl › [12]行/);
    expect(await hirogeru('doctor', project)).toMatchObject({ code: 1 });
  }
  for (const name of ['ledger.jsonl', 'ledger-seal']) rmSync(join(project, 'data', name));
  expect((await hirogeru('verify', project)).stdout).toMatch(/公開版があるのに/);
});

it('says where the clock was set back, without calling that a change', async () => {
  const project = await newProject({});
  const path = join(project, 'data/ledger.jsonl');
  for (const at of ['10:00:00', '09:59:30', '10:00:00', '09:00:00', '09:00:01', '08:00:00'])
    appendLedger(path, 'desk', { what: 'logout', facts: {} }, `2023-04-01T${at}.000Z`);
  expect(await hirogeru('verify', project, '--json')).toMatchObject({
    code: 0,
    json: { ok: true, lines: 6, set_back: [4, 6] },
  });
  expect((await hirogeru('verify', project)).stdout).toContain('4行目で時刻が前の行よりもどっています');
});
