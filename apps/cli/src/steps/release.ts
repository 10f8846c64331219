import { attackRelease, protectInTime, publishedOf, withheldOf, type Protection } from '@hirogeru/disclosure';
import { plannedCells, publishable, type RawFamily } from '@hirogeru/metrics';
import { problem, Refused, type Audience } from '@hirogeru/store/contracts';
import {
  appendLedger,
  checkedTables,
  contentId,
  publishRelease,
  type Manifest,
  type ViewTables,
} from '@hirogeru/store/release';
import type { Vault } from '@hirogeru/store/vault';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { stopWhenAsked } from '../stopping.ts';
import { VERSION } from '../version.ts';
import { releasesFor } from './audiences.ts';
import { currentManifest } from './current-manifest.ts';
import { dayInTokyo } from './day-in-tokyo.ts';
import { assertHidden } from './edit-conflicts.ts';
import { madeFrom, toldBeyond, type MadeFrom } from './made-from.ts';
import { measureProject } from './measure.ts';
import { onlyGrows } from './only-grows.ts';
import { derivedSecret, projectKey } from './project-key.ts';
import { assertAllKept, keepPublished, publishedReleases, type KeptRelease } from './published-releases.ts';
import { releaseInputs, webInputs } from './release-inputs.ts';
import { assertEnoughChanged } from './release-waits.ts';
import { linksOf } from './report-links.ts';
import { keepWithheld, withWithheld } from './withheld-numbers.ts';

export type ReleaseReport = {
  id: string;
  audience: Audience;
  sequence: number;
  /** Fewest people behind a figure. */
  threshold: number;
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
 * @param audience    what everybody can read is made from the council's release of the same answers, and shows nothing that
 *   it does not show (ADR 0032)
 * @param hideChanged  hide what changed since then instead of waiting
 * @throws UsageError when there is no such release of the council, or when what would be published was taken back
 */
export async function releaseProject(
  vault: Vault,
  folder: ProjectFolder,
  io: Io,
  { audience = 'council', hideChanged = false }: { audience?: Audience; hideChanged?: boolean } = {},
): Promise<ReleaseReport> {
  const from = audience === 'web' ? await madeFrom(vault, folder) : null;
  const hash = from ? webInputs(from.release.manifest, folder.project) : await releaseInputs(vault, folder);
  const known = publishedAlready(folder, audience, hash);
  if (known) return known;
  assertAllKept(folder);
  const earlier = publishedReleases(folder, audience);
  await assertHidden(vault, folder);
  io.stderr('数えています\n');
  const raw = await measureProject(vault, folder, audience);
  const { threshold } = raw.context.project;
  if (!hideChanged) assertEnoughChanged(raw, earlier, threshold);
  io.stderr('少人数の数を守り、守りが破れないか試しています\n');
  // Settles which of equally good masks is taken: whoever lacks the project's key cannot try the program out (ADR 0025). For
  // everybody it is drawn by itself, so that it tells nothing of the council's draws.
  const seed = await derivedSecret(vault, folder, audience === 'web' ? 'web-masks' : 'masks');
  const key = await projectKey(vault, folder, false);
  const before = earlier.map((each) => withWithheld(folder, each, key));
  const protection = await protectInTime(raw, before, {
    k: threshold,
    seed,
    keep: plannedCells(raw),
    grows: onlyGrows,
    ...(from ? { withheld: from.withheldOf(raw) } : {}),
  });
  await stopWhenAsked(io.signal);
  const tables = publishable(raw, protection.masked, from?.rowAt);
  const contradictions = await assertNothingTold(tables, threshold, from);
  const manifest = await publish({ folder, io, raw, protection, tables, earlier, from, hash, key });
  return {
    id: manifest.id,
    audience,
    sequence: manifest.sequence,
    threshold,
    cells: raw.cells.length,
    primary: protection.primary.length,
    secondary: protection.secondary.length,
    contradictions,
    unchanged: false,
  };
}

/** The current release, where it was made from the same. @throws UsageError when it was taken back */
function publishedAlready(folder: ProjectFolder, audience: Audience, hash: string): ReleaseReport | null {
  const current = currentManifest(releasesFor(folder.paths, audience));
  if (current?.inputs_hash !== hash) return null;
  const { id, sequence, threshold = 0 } = current;
  assertNotRevoked(folder, id);
  const nothing = { cells: 0, primary: 0, secondary: 0, contradictions: [] };
  return { id, audience, sequence, threshold, ...nothing, unchanged: true };
}

/** What was taken back is not given out again: the same numbers are the same release. @throws UsageError */
function assertNotRevoked({ paths }: ProjectFolder, id: string): void {
  if (linksOf(paths).revokedReleases.has(id))
    throw new UsageError(
      `同じ数の公開版（${id}）が取り消されています。取り消しをやめるときは「hirogeru revoke-link --release ${id} --lift」、つくりなおすときは、もとになる回答や決めたことが変わってから、もう一度おこなってください`,
    );
}

/**
 * @returns what contradicts itself
 * @throws Refused E_UNSAFE_RELEASE when a reader finds out what is withheld, here or for the council
 */
async function assertNothingTold(
  tables: ViewTables,
  k: number,
  from: MadeFrom | null,
): Promise<ReleaseReport['contradictions']> {
  const tableOf = (view: string) => tables[view] ?? [];
  const { leaks, contradictions } = await attackRelease(tableOf, k);
  const all = [...leaks, ...(from ? toldBeyond(tableOf, from) : [])];
  const [leak] = all;
  if (!leak) return contradictions;
  const { number, by, kind } = leak;
  throw new Refused(
    problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells: all.length, number, by, kind }),
  );
}

type Publishing = {
  readonly folder: ProjectFolder;
  readonly io: Io;
  readonly raw: RawFamily;
  readonly protection: Protection;
  readonly tables: ViewTables;
  readonly earlier: readonly KeptRelease[];
  readonly from: MadeFrom | null;
  readonly hash: string;
  readonly key: Uint8Array;
};

/** What it tells is kept before it is there, and the ledger tells of it last. */
async function publish(made: Publishing): Promise<Manifest> {
  const { folder, io, raw, tables, earlier, from } = made;
  const { masked } = made.protection;
  const { audience, project } = raw.context;
  const { threshold } = project;
  const id = contentId(checkedTables(tables));
  assertNotRevoked(folder, id);
  const published = keepPublished(folder, {
    release: id,
    audience,
    sequence: (earlier.at(-1)?.sequence ?? 0) + 1,
    ...publishedOf(raw, masked, threshold),
  });
  keepWithheld(folder, published, withheldOf(raw, masked), made.key);
  const manifest = await publishRelease(releasesFor(folder.paths, audience), tables, {
    published_on: dayInTokyo(io.now()),
    version: VERSION,
    audience,
    threshold,
    inputs_hash: made.hash,
    ...(from ? { made_from: from.release.id } : {}),
  });
  const facts = { id: manifest.id, masked: masked.size, published, audience, threshold };
  appendLedger(folder.paths.ledger, io.who, { what: 'release', facts }, io.now().toISOString());
  return manifest;
}
