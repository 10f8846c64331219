import { attackRelease, protectInTime, publishedOf, type Published } from '@hirogeru/disclosure';
import { loadFramework, plannedCells, publishable, type RawFamily } from '@hirogeru/metrics';
import { problem, Refused } from '@hirogeru/store/contracts';
import {
  appendLedger,
  checkedTables,
  contentId,
  contractsShape,
  listManifests,
  publishRelease,
  readPointer,
} from '@hirogeru/store/release';
import { runs, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { stopWhenAsked } from '../stopping.ts';
import { VERSION } from '../version.ts';
import { releaseBefore } from './earlier-release.ts';
import { assertHidden } from './edit-conflicts.ts';
import { dayInTokyo } from './day-in-tokyo.ts';
import { onlyGrows } from './only-grows.ts';
import { linksOf } from './report-links.ts';
import { keepPublished, publishedReleases } from './published-releases.ts';
import { frameworkOf, measureProject, rulesOf } from './measure.ts';
import { derivedSecret, lastingSecret } from './project-key.ts';
import { inputsHash } from './run-record.ts';

export type ReleaseReport = {
  id: string;
  sequence: number;
  cells: number;
  /** Withheld for themselves, and so that those cannot be worked out. */
  primary: number;
  secondary: number;
  /** What an outsider takes to hang together and cannot all be true, a smallest set each. */
  contradictions: readonly (readonly string[])[];
  unchanged: boolean;
};

/**
 * Counts, protects beside everything that earlier releases told, attacks the protection, writes the sentences from what is
 * left, and publishes. Refused, with nothing published, when a withheld figure could be narrowed, or when so few answers
 * came since an earlier release that they would be told by subtraction.
 * @param hideChanged  hide what changed since then instead of waiting
 */
export async function releaseProject(
  vault: Vault,
  folder: ProjectFolder,
  io: Io,
  hideChanged = false,
): Promise<ReleaseReport> {
  const { project, paths } = folder;
  const hash = await releaseInputs(vault, folder);
  const current = listManifests(paths.releases).find(
    (manifest) => manifest.id === readPointer(paths.releases),
  );
  const { revokedReleases } = linksOf(paths);
  if (current?.inputs_hash === hash) {
    assertNotRevoked(revokedReleases, current.id);
    return {
      id: current.id,
      sequence: current.sequence,
      cells: 0,
      primary: 0,
      secondary: 0,
      contradictions: [],
      unchanged: true,
    };
  }
  const earlier = publishedReleases(folder);
  await assertHidden(vault, folder);
  io.stderr('数えています\n');
  const raw = await measureProject(vault, folder);
  const k = project.threshold;
  if (!hideChanged) assertEnoughChanged(raw, earlier, k);
  io.stderr('少人数の数を守り、守りが破れないか試しています\n');
  // Settles which of equally good masks is taken: whoever lacks the project's key cannot try the program out (ADR 0025).
  const seed = await derivedSecret(vault, folder, 'masks');
  const { masked, primary, secondary } = await protectInTime(raw, earlier, {
    k,
    seed,
    keep: plannedCells(raw),
    grows: onlyGrows,
  });
  await stopWhenAsked(io.signal);
  const tables = publishable(raw, masked);
  const { leaks, contradictions } = await attackRelease((view) => tables[view] ?? [], k);
  const [leak] = leaks;
  if (leak) {
    const { number, by, kind } = leak;
    throw new Refused(
      problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells: leaks.length, number, by, kind }),
    );
  }
  const id = contentId(checkedTables(tables));
  assertNotRevoked(revokedReleases, id);
  const published = keepPublished(folder, {
    release: id,
    sequence: (earlier.at(-1)?.sequence ?? 0) + 1,
    ...publishedOf(raw, masked, k),
  });
  const manifest = await publishRelease(paths.releases, tables, {
    published_on: dayInTokyo(io.now()),
    version: VERSION,
    inputs_hash: hash,
  });
  appendLedger(
    paths.ledger,
    io.who,
    { what: 'release', facts: { id: manifest.id, masked: masked.size, published } },
    io.now().toISOString(),
  );
  return {
    id: manifest.id,
    sequence: manifest.sequence,
    cells: raw.cells.length,
    primary: primary.length,
    secondary: secondary.length,
    contradictions,
    unchanged: false,
  };
}

/** What was taken back is not given out again: the same numbers are the same release. @throws UsageError */
function assertNotRevoked(revoked: ReadonlySet<string>, id: string): void {
  if (revoked.has(id))
    throw new UsageError(
      `同じ数の公開版（${id}）が取り消されています。取り消しをやめるときは「hirogeru revoke-link --release ${id} --lift」、つくりなおすときは、もとになる回答や決めたことが変わってから、もう一度おこなってください`,
    );
}

/** All answer sheets together: where they hardly changed, so did everything that they are counted in. */
const EVERYBODY = 'submissions';

/** @throws Refused E_RELEASE_WAITS when fewer than k answers came or went since a release that told how many there were */
function assertEnoughChanged({ cells }: RawFamily, earlier: readonly Published[], k: number): void {
  const now = cells.find(({ id }) => id === EVERYBODY)?.value;
  const before = earlier.map((release) => release.cells.find(({ id }) => id === EVERYBODY)?.value ?? now);
  if (now === undefined || before.every((then) => then === now || Math.abs(now - (then ?? now)) >= k)) return;
  throw new Refused(problem('E_RELEASE_WAITS', { file: 'release' }, { fewest: k }));
}

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
  return inputsHash(
    'release',
    await lastingSecret(vault, folder, 'inputs'),
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
