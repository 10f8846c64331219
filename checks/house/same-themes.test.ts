import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openVault, spans, sql, themeHits, themes, tokens, units } from '@hirogeru/store/vault';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { putKey } from '../../apps/cli/src/test-key.ts';
import { hirogeru, temporaryFolder } from './project-run.ts';

/** Everything that a project's answers were made into: what is printed, and each table as it is stored, as a hash. */
type Made = { printed: string; stored: Record<string, string> };

const TABLES = [
  [tokens, sql`SELECT * FROM ${tokens} ORDER BY opinion_id, token_no`],
  [units, sql`SELECT * FROM ${units} ORDER BY opinion_id, unit_no`],
  [spans, sql`SELECT * FROM ${spans} ORDER BY opinion_id, start_at, end_at, kind`],
  [themes, sql`SELECT * FROM ${themes} ORDER BY theme_id`],
  [themeHits, sql`SELECT * FROM ${themeHits} ORDER BY opinion_id, unit_no, theme_id`],
] as const;
const anyRow = z.record(z.string(), z.unknown());

async function look(project: string, printed: string): Promise<Made> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  try {
    const stored: Record<string, string> = {};
    for (const [table, inOrder] of TABLES) {
      const rows = await vault.all(inOrder, anyRow);
      expect(rows.length).toBeGreaterThan(0);
      stored[table.name] = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    }
    return { printed, stored };
  } finally {
    await vault.close();
  }
}

async function make(workers: string, env: Record<string, string>): Promise<{ project: string; made: Made }> {
  const project = join(temporaryFolder(), 'project');
  await hirogeru(['init', project, '--example', 'working-group'], env);
  putKey(project);
  await hirogeru(['ingest', project], env);
  await hirogeru(['tokenize', project, '--workers', workers], env);
  const { stdout } = await hirogeru(['themes', project, '--json'], env);
  return { project, made: await look(project, stdout) };
}

const TOKYO = { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' };
let here: Awaited<ReturnType<typeof make>>;
beforeAll(async () => {
  here = await make('1', TOKYO);
});

it('gives the same themes when they are found again', async () => {
  const { stdout } = await hirogeru(['themes', here.project, '--json', '--anew'], TOKYO);
  expect(here.made.printed).toContain('theme-');
  expect(await look(here.project, stdout)).toEqual(here.made);
});

it.each([
  ['2', { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ['4', { TZ: 'Pacific/Apia', LANG: 'C', LC_ALL: 'C' }],
])('gives the same words and themes with %s workers, in another place and tongue', async (workers, env) => {
  expect((await make(workers, env)).made).toEqual(here.made);
});
