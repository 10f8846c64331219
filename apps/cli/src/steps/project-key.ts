import { createHmac } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { isKeyOf, needsKey } from '@hirogeru/ingest';
import { problem, Refused, type Audience } from '@hirogeru/store/contracts';
import type { Vault } from '@hirogeru/store/vault';
import { isKey, KEY_BYTES, secretKey, type ProjectFolder } from '../project-folder.ts';

// Nothing made with it is kept: a dry run changes nothing, and makes no key either.
const THROWAWAY_KEY = new Uint8Array(32);

/**
 * The key of the project's pseudonyms; made where nothing was taken with one yet.
 * @throws Refused E_KEY_MISSING when the key is broken, or gone while the vault holds rows: a new one would make other
 * people of the same ones
 */
export async function projectKey(
  vault: Vault,
  { project, paths }: ProjectFolder,
  dryRun: boolean,
): Promise<Uint8Array> {
  await endRotation(vault, project.id, paths);
  const there = existsSync(paths.key);
  if (there ? !isKey(paths.key) : await needsKey(vault, project.id))
    throw new Refused(problem('E_KEY_MISSING', { file: 'data/key' }, {}));
  if (!there && dryRun) return THROWAWAY_KEY;
  return secretKey(paths.key);
}

/** A secret of its own for one use, made of the project's key: it tells nothing of the key. @throws as `projectKey` */
export const derivedSecret = async (
  vault: Vault,
  folder: ProjectFolder,
  use: 'masks' | 'web-masks' | `${Audience}-files`,
): Promise<string> =>
  createHmac('sha256', await projectKey(vault, folder, false))
    .update(use)
    .digest('hex');

/**
 * The same of the first secret that the project had, which a change of the key leaves as it is: what did not change is known
 * by it before and after. @throws as `projectKey`
 */
export const lastingSecret = async (
  vault: Vault,
  folder: ProjectFolder,
  use: 'inputs' | 'quotes' | 'theme-ids',
): Promise<string> =>
  createHmac('sha256', (await projectKey(vault, folder, false)).subarray(0, KEY_BYTES))
    .update(use)
    .digest('hex');

/** Where a change of the key is prepared until the vault is known by it. */
export const nextKey = ({ key }: ProjectFolder['paths']): string => `${key}.next`;

/**
 * Ends a change of the key whose process was killed: the vault was committed with it, and it is the key; or it was not, and
 * it goes.
 */
async function endRotation(vault: Vault, scope: string, paths: ProjectFolder['paths']): Promise<void> {
  const next = nextKey(paths);
  if (!existsSync(next)) return;
  const isOld = isKey(paths.key) && (await isKeyOf(vault, scope, secretKey(paths.key)));
  if (!isOld && isKey(next) && (await isKeyOf(vault, scope, secretKey(next)))) renameSync(next, paths.key);
  else rmSync(next, { force: true });
}
