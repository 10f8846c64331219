import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openVault } from './open.ts';

const OPEN = join(import.meta.dirname, 'open.ts');
const ROWS = 200_000;

/** A process that keeps a run with many answers in the vault and is killed at once, before the log is cleared. */
const RUN = (path: string): string => `
  const { openVault } = await import(${JSON.stringify(OPEN)});
  const vault = await openVault(${JSON.stringify(path)});
  await vault.run({ text: "SET wal_autocheckpoint = '1TB'", values: [] });
  await vault.transaction(async (session) => {
    const run = (text) => session.run({ text, values: [] });
    await run("INSERT INTO received_answers SELECT 1, i::INTEGER, 1 FROM range(${ROWS}) t(i)");
  });
  process.kill(process.pid, 'SIGKILL');
`;

async function answersIn(path: string): Promise<number> {
  const vault = await openVault(path);
  const [row] = await vault.all(
    { text: 'SELECT count(*)::INTEGER AS n FROM received_answers', values: [] },
    z.object({ n: z.int() }),
  );
  await vault.close();
  return row?.n ?? -1;
}

it('keeps no row of a run whose log was cut short, however many of them were written already', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lost-'));
  const path = join(folder, 'vault.duckdb');
  await (await openVault(path)).close();
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', RUN(path)]);
  expect(signal).toBe('SIGKILL');
  expect(existsSync(`${path}.wal`)).toBe(true);
  truncateSync(`${path}.wal`, statSync(`${path}.wal`).size - 10);
  expect(await answersIn(path)).toBe(0);
  expect(await answersIn(path)).toBe(0);
  rmSync(folder, { recursive: true });
});
