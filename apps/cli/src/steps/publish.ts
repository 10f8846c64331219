import { publishedOf, withheldOf, type Protection } from '@hirogeru/disclosure';
import type { RawFamily } from '@hirogeru/metrics';
import {
  appendLedger,
  checkedTables,
  contentId,
  publishRelease,
  type Manifest,
  type ViewTables,
} from '@hirogeru/store/release';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { VERSION } from '../version.ts';
import { releasesFor } from './audiences.ts';
import { dayInTokyo } from './day-in-tokyo.ts';
import type { MadeFrom } from './made-from.ts';
import { keepPublished, type KeptRelease } from './published-releases.ts';
import { linksOf } from './report-links.ts';
import { keepWithheld } from './withheld-numbers.ts';

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

/**
 * What it tells is kept before it is there, and the ledger tells of it last.
 * @param made.hash  of what it was made of
 * @param made.key   of the project: what it withholds is sealed with it
 */
export async function publish(made: Publishing): Promise<Manifest> {
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

/** What was taken back is not given out again: the same numbers are the same release. @throws UsageError */
export function assertNotRevoked({ paths }: ProjectFolder, id: string): void {
  if (linksOf(paths).revokedReleases.has(id))
    throw new UsageError(
      `同じ数の公開版（${id}）が取り消されています。取り消しをやめるときは「hirogeru revoke-link --release ${id} --lift」、つくりなおすときは、もとになる回答や決めたことが変わってから、もう一度おこなってください`,
    );
}
