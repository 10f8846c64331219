import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyOfPassphrase, STRETCHING } from '@hirogeru/store/access';
import { problem, Refused, type Code } from '@hirogeru/store/contracts';
import { appendLedger, type LedgerEvent } from '@hirogeru/store/release';
import { closeVault, isClosed, lockVault, recipeOf, reopenVault, sealOfFile } from '@hirogeru/store/vault';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { withVault } from './open-project.ts';
import { sealOriginals } from './originals.ts';
import { projectKey } from './project-key.ts';
import { tellLeftRuns } from './tell-runs.ts';
import { sealWithheld } from './withheld-numbers.ts';

const SALT_BYTES = 16;

/**
 * Closes the vault and the key with a passphrase: without it, nobody can read them, nor the originals, which are sealed with the
 * key. Killed anywhere, they are whole and open, or whole and closed.
 * @throws UsageError where there is nothing to close, or it is closed
 */
export async function lockProject(folder: ProjectFolder, passphrase: string, io: Io): Promise<void> {
  const { paths } = folder;
  assertOpen(folder);
  // Opened once: what killed processes left is ended, and everything is in the one file.
  await withVault(folder, io, async (vault) => {
    const key = await projectKey(vault, folder, false);
    sealOriginals(folder, key);
    sealWithheld(folder, key);
    await tellLeftRuns(vault, folder, io);
  });
  const recipe = { salt: randomBytes(SALT_BYTES).toString('hex'), ...STRETCHING };
  const secret = await keyOfPassphrase(passphrase, recipe);
  await alone(folder, async () => {
    // Somebody wrote in between, and was killed.
    if (['.wal', '.compact'].some((end) => existsSync(`${paths.vault}${end}`)))
      throw refused('E_VAULT_BUSY', { pid: 0 });
    tell(folder, io, { what: 'lock', facts: {} });
    await closeVault(paths.vault, secret, recipe);
  });
}

/** @throws UsageError where there is nothing to close, or it is closed */
export function assertOpen({ paths }: ProjectFolder): void {
  if (isClosed(paths.vault)) throw new UsageError('すでに鍵がかけてあります');
  if (!existsSync(paths.vault))
    throw new UsageError('まだ取り込んだものがないため、鍵をかけるものがありません');
}

/** @throws UsageError where nothing is closed */
export function assertClosed({ paths }: ProjectFolder): void {
  if (!isClosed(paths.vault)) throw new UsageError('鍵はかけてありません');
}

/**
 * Opens what was closed.
 * @throws Refused E_PASSPHRASE, E_LOCKED_CHANGED, E_LOCKED_OTHER; nothing is changed then
 */
export async function unlockProject(folder: ProjectFolder, passphrase: string, io: Io): Promise<void> {
  const { vault } = folder.paths;
  assertClosed(folder);
  const recipe = recipeOf(vault);
  if (!recipe) throw refused('E_LOCKED_CHANGED', {});
  const secret = await keyOfPassphrase(passphrase, recipe);
  await alone(folder, async () => {
    assertClosed(folder);
    const seal = sealOfClosedKey(vault, secret);
    tell(folder, io, { what: 'unlock', facts: { result: seal === 'own' ? 'ok' : 'refused' } });
    if (seal !== 'own') throw refused(seal === 'other' ? 'E_PASSPHRASE' : 'E_LOCKED_CHANGED', {});
    const state = await reopenVault(vault, secret);
    if (state !== 'open') throw refused(state === 'other' ? 'E_LOCKED_OTHER' : 'E_LOCKED_CHANGED', {});
  });
}

function sealOfClosedKey(vault: string, secret: Uint8Array): ReturnType<typeof sealOfFile> {
  const path = join(dirname(vault), 'locked', 'key');
  return existsSync(path) ? sealOfFile(path, secret) : 'none';
}

async function alone(folder: ProjectFolder, body: () => Promise<void>): Promise<void> {
  const giveBack = lockVault(folder.paths.vault);
  try {
    await body();
  } finally {
    giveBack();
  }
}

const tell = ({ paths }: ProjectFolder, io: Io, event: LedgerEvent): void =>
  void appendLedger(paths.ledger, io.who, event, io.now().toISOString());

const refused = <C extends Code>(code: C, params: Parameters<typeof problem<C>>[2]): Refused =>
  new Refused(problem(code, { file: 'data/locked' }, params));
