import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellStore, openVault } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

it('counts whoever sent many messages of a chat as one person', async () => {
  const senders = ['なぎ', 'なぎ', 'みさき', 'なぎ', 'なぎ', 'なぎ'];
  const chat = senders.map((name, at) => `13:31:1${at} From ${name} to Everyone: 夕方の居場所${at}\n`);
  const project = await newProject({ 'chat.txt': chat.join('') });
  await hirogeru('inspect', project, '--write');
  const folder = join(project, 'mappings');
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^round:.*$/m, 'round: R1'));
  }
  await hirogeru('ingest', project);
  const vault = await openVault(join(project, 'data', 'vault.duckdb'));
  try {
    const of = { scope: 'project', dimensions: ['channel'], population: 'submissions' } as const;
    expect(await cellStore(vault).cells(of)).toMatchObject([{ count: 6, people: 2 }]);
  } finally {
    await vault.close();
  }
});
