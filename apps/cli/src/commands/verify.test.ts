import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
