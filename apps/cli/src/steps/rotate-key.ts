import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { rekey, throughLayers } from '@hirogeru/ingest';
import { compactWhenOpened, type Vault } from '@hirogeru/store/vault';
import type { Io } from '../command.ts';
import { KEY_BYTES, writeKey, type ProjectFolder } from '../project-folder.ts';
import { readDecisions, replaceDecisions, writeDecisions } from './decision-file.ts';
import { sealOriginals } from './originals.ts';
import { nextKey, projectKey } from './project-key.ts';
import { inputsHash, recordRun } from './run-record.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';
import { sealWithheld } from './withheld-numbers.ts';

/**
 * Adds a new secret to the project's key: whoever has but an old copy of it can no longer work out who is who in the vault, nor read
 * the originals. People and rows are known again as before. Killed anywhere, either nothing has changed, or the next command
 * ends it.
 * @returns how many people were given another pseudonym
 */
export async function rotateKey(vault: Vault, folder: ProjectFolder, io: Io): Promise<number> {
  const { paths, project } = folder;
  const key = await projectKey(vault, folder, false);
  await tellLeftRuns(vault, folder, io);
  const secret = randomBytes(KEY_BYTES);
  const next = Buffer.concat([key, secret]);
  writeKey(nextKey(paths), next);
  compactWhenOpened(paths.vault);
  const before = readDecisions(paths.duplicates);
  let people = 0;
  try {
    await vault.transaction(async (session) => {
      people = await rekey(session, project.id, key, secret);
      await recordRun(session, project.id, 'key-rotation', inputsHash('key-rotation', key.length), {
        people,
      });
      // Pairs of before and after stand side by side until the vault is known by the new key: those of no row do nothing.
      keepPairs(folder, (pairs) => [...pairs, ...pairs.map((pair) => renamed(pair, secret))]);
    });
  } catch (error) {
    replaceDecisions(paths.duplicates, before);
    throw error;
  }
  renameSync(nextKey(paths), paths.key);
  keepPairs(folder, (pairs) => pairs.map((pair) => renamed(pair, secret)));
  sealOriginals(folder, next);
  sealWithheld(folder, next);
  await tellRuns(vault, folder, io);
  return people;
}

type Pair = ProjectFolder['duplicates']['same'][number];

/** @param change  of the pairs as they were read, before the key was changed */
function keepPairs({ paths, duplicates }: ProjectFolder, change: (pairs: readonly Pair[]) => Pair[]): void {
  const text = readDecisions(paths.duplicates);
  if (text === null) return;
  const { same, different } = duplicates;
  writeDecisions(paths.duplicates, text, text, { same: change(same), different: change(different) });
}

function renamed([a, b]: Pair, secret: Uint8Array): Pair {
  const key = Buffer.concat([new Uint8Array(KEY_BYTES), secret]);
  return [throughLayers(key, a), throughLayers(key, b)];
}
