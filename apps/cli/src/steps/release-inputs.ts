import { loadFramework } from '@hirogeru/metrics';
import type { Project } from '@hirogeru/store/contracts';
import { contractsShape, type Manifest } from '@hirogeru/store/release';
import { runs, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { countedFor } from './audiences.ts';
import { releaseBefore } from './earlier-release.ts';
import { frameworkOf, rulesOf } from './measure.ts';
import { lastingSecret } from './project-key.ts';
import { inputsHash } from './run-record.ts';

/**
 * What a release follows from: a release is made anew only when this changes. It stands in the manifest, so that it is keyed:
 * files of a few answers could be guessed by it.
 */
export async function releaseInputs(vault: Vault, folder: ProjectFolder): Promise<string> {
  const done = await vault.all(
    sql`SELECT kind, inputs_hash FROM ${runs} WHERE scope = ${folder.project.id} AND kind NOT IN ('originals', 'key-rotation', 'forget-lifted')
      ORDER BY run_no`,
    z.object({ kind: z.string(), inputs_hash: z.string() }),
  );
  const { project, plan, themeEdits } = folder;
  const { web_threshold: _, ...own } = project;
  return inputsHash(
    'release',
    await lastingSecret(vault, folder, 'inputs'),
    contractsShape(),
    done,
    own,
    plan,
    themeEdits,
    // As it is read: of a project that changes the shipped one, both count.
    loadFramework(frameworkOf(folder)),
    rulesOf(folder),
    folder.population?.settings ?? null,
    (await releaseBefore(folder, 'council'))?.release ?? null,
  );
}

/** What a release for everybody follows from: the council's that it is made from, and its own threshold. */
export const webInputs = (from: Manifest, project: Project): string =>
  inputsHash('web-release', from.id, from.inputs_hash, countedFor(project, 'web').threshold);
