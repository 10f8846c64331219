import { afterEach, beforeEach, expect, it } from 'vitest';
import { runs } from '../tables/runs.ts';
import { nextRunNo } from './next-run-no.ts';
import { openVault, type Vault } from './open.ts';

let vault: Vault;
beforeEach(async () => {
  vault = await openVault(':memory:');
});
afterEach(() => vault.close());

const run = (scope: string, run_no: number, kind: string) => ({
  scope,
  run_id: `${kind}-${run_no}`,
  run_no,
  kind,
  inputs_hash: 'x',
  version: '0',
});

it('is 1 before the first run', async () => {
  expect(await nextRunNo(vault, 'p')).toBe(1);
});

it('goes on from the highest of any kind, in each project by itself', async () => {
  await vault.append(runs, [run('p', 1, 'ingest'), run('p', 4, 'undo'), run('p', 2, 'tokenize')]);
  await vault.append(runs, [run('q', 9, 'ingest')]);
  expect(await nextRunNo(vault, 'p')).toBe(5);
});
