import { protect } from '@hirogeru/disclosure';
import { loadFramework, publishable } from '@hirogeru/metrics';
import {
  appendLedger,
  contractsShape,
  listManifests,
  publishRelease,
  readPointer,
} from '@hirogeru/store/release';
import { runs, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { stopWhenAsked } from '../stopping.ts';
import { VERSION } from '../version.ts';
import { releaseBefore } from './earlier-release.ts';
import { assertHidden } from './edit-conflicts.ts';
import { dayInTokyo } from './day-in-tokyo.ts';
import { frameworkOf, measureProject, rulesOf } from './measure.ts';
import { inputsHash } from './run-record.ts';

export type ReleaseReport = {
  id: string;
  sequence: number;
  cells: number;
  /** Withheld for themselves, and so that those cannot be worked out. */
  primary: number;
  secondary: number;
  unchanged: boolean;
};

/**
 * Counts, protects, attacks the protection, writes the sentences from what is left, and publishes. Refused, with
 * nothing published, when a withheld figure could be narrowed.
 */
export async function releaseProject(vault: Vault, folder: ProjectFolder, io: Io): Promise<ReleaseReport> {
  const { project, paths } = folder;
  const hash = await releaseInputs(vault, folder);
  const current = listManifests(paths.releases).find(
    (manifest) => manifest.id === readPointer(paths.releases),
  );
  if (current?.inputs_hash === hash) {
    return {
      id: current.id,
      sequence: current.sequence,
      cells: 0,
      primary: 0,
      secondary: 0,
      unchanged: true,
    };
  }
  await assertHidden(vault, folder);
  io.stderr('数えています\n');
  const raw = await measureProject(vault, folder);
  io.stderr('少人数の数を守り、守りが破れないか試しています\n');
  const { masked, primary, secondary } = await protect(
    { cells: raw.cells, equations: raw.equations, inequalities: raw.inequalities },
    { k: project.threshold },
  );
  await stopWhenAsked(io.signal);
  const manifest = await publishRelease(paths.releases, publishable(raw, masked), {
    published_on: dayInTokyo(io.now()),
    version: VERSION,
    inputs_hash: hash,
  });
  appendLedger(
    paths.ledger,
    io.who,
    { what: 'release', facts: { id: manifest.id, masked: masked.size } },
    io.now().toISOString(),
  );
  return {
    id: manifest.id,
    sequence: manifest.sequence,
    cells: raw.cells.length,
    primary: primary.length,
    secondary: secondary.length,
    unchanged: false,
  };
}

/** What a release follows from: a release is made anew only when this changes. */
export async function releaseInputs(vault: Vault, folder: ProjectFolder): Promise<string> {
  const done = await vault.all(
    sql`SELECT kind, inputs_hash FROM ${runs} WHERE scope = ${folder.project.id} AND kind NOT IN ('originals', 'key-rotation')
      ORDER BY run_no`,
    z.object({ kind: z.string(), inputs_hash: z.string() }),
  );
  const { project, plan, themeEdits } = folder;
  return inputsHash(
    'release',
    contractsShape(),
    done,
    project,
    plan,
    themeEdits,
    // As it is read: of a project that changes the shipped one, both count.
    loadFramework(frameworkOf(folder)),
    rulesOf(folder),
    folder.population?.settings ?? null,
    (await releaseBefore(folder))?.release ?? null,
  );
}
