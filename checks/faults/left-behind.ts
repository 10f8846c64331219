import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { openSealed, openVault, runs, sql } from '@hirogeru/store/vault';
import { temporaryFolder } from '../house/project-run.ts';
import { contentHash } from './content-hash.ts';
import { originalsOf, remove, vaultOf, type PreparedProject } from './prepared-project.ts';

const KEPT = ['key', 'ledger.jsonl', 'ledger-seal', 'originals', 'vault.duckdb'];

/** What a killed run left, told from a copy, so that the project itself is still as the kill left it. */
export async function stateAfterKill(
  project: string,
  prepared: PreparedProject,
): Promise<{ state: 'before' | 'after' | 'neither'; differences: string[] }> {
  const copy = join(temporaryFolder(), 'vault.duckdb');
  for (const end of ['', '.wal']) {
    if (existsSync(`${vaultOf(project)}${end}`)) copyFileSync(`${vaultOf(project)}${end}`, `${copy}${end}`);
  }
  const hash = await contentHash(copy).catch(() => 'does not open');
  remove(copy);
  const state = hash === prepared.before ? 'before' : hash === prepared.after ? 'after' : 'neither';
  return {
    state,
    differences: [
      ...(state === 'neither' ? ['the vault is neither as before nor as after'] : []),
      ...brokenOriginals(project),
      ...brokenLedger(project),
    ],
  };
}

/** Everything that is not as an undisturbed run would have left it. */
export async function differencesAfterRerun(project: string, prepared: PreparedProject): Promise<string[]> {
  const differences: string[] = [];
  const others = readdirSync(join(project, 'data')).filter((name) => !KEPT.includes(name));
  if (others.length > 0) differences.push(`${others.length} other things in data/: ${others.join(', ')}`);
  if ((await contentHash(vaultOf(project))) !== prepared.after) differences.push('the vault differs');
  if (originalsOf(project).join() !== prepared.originals.join()) differences.push('the originals differ');
  differences.push(...brokenOriginals(project), ...brokenLedger(project));
  if (!(await ledgerTellsEveryRun(project))) differences.push('the ledger does not tell every run');
  return differences;
}

// A name is the hash of the whole content; a part of a file stands under no such name.
function brokenOriginals(project: string): string[] {
  const key = Buffer.from(readFileSync(join(project, 'data/key'), 'utf8').trim(), 'hex');
  const broken = originalsOf(project).filter((name) => {
    if (!/^[0-9a-f]{64}$/.test(name)) return false;
    const bytes = openSealed(join(project, 'data/originals', name), name, key);
    return bytes === null || createHash('sha256').update(bytes).digest('hex') !== name;
  });
  return broken.length > 0 ? [`${broken.length} originals are not whole`] : [];
}

function brokenLedger(project: string): string[] {
  try {
    readLedger(join(project, 'data/ledger.jsonl'));
    return [];
  } catch {
    return ['the ledger does not hold together'];
  }
}

async function ledgerTellsEveryRun(project: string): Promise<boolean> {
  const vault = await openVault(vaultOf(project));
  const held = await vault.all(
    sql`SELECT * FROM ${runs} WHERE kind IN ('ingest', 'undo', 'duplicates')`,
    runs.row,
  );
  await vault.close();
  const told = readLedger(join(project, 'data/ledger.jsonl')).map(({ facts }) => facts['run']);
  return held.every(({ run_id }) => told.filter((run) => run === run_id).length === 1);
}
