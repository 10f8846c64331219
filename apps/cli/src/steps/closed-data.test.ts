import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const bitsOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

it.skipIf(process.platform === 'win32')(
  'lets nobody but the owner into data/, nor read the vault, and closes what was open',
  async () => {
    const project = await newProject({
      'a.csv': '回答日,ご意見\n2023-04-02,仲間と話せる場所がほしいです。\n',
    });
    const data = join(project, 'data');
    // A new project is its owner's alone, inbox/ with it.
    expect(bitsOf(project)).toBe('700');
    for (const step of [['inspect', '--write'], ['ingest']]) await hirogeru(...step, project);
    expect([bitsOf(data), bitsOf(join(data, 'vault.duckdb'))]).toEqual(['700', '600']);
    chmodSync(data, 0o755);
    chmodSync(join(data, 'vault.duckdb'), 0o644);
    const { json } = await hirogeru('doctor', project, '--json');
    expect(json).toMatchObject({
      findings: expect.arrayContaining([{ check: 'closed', ok: false, say: expect.any(String) }]),
    });
    await hirogeru('release', project);
    expect([bitsOf(data), bitsOf(join(data, 'vault.duckdb'))]).toEqual(['700', '600']);
  },
);
