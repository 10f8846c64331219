import type { Attacked } from '@hirogeru/disclosure';
import { problem, Refused, type Audience } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import type { Vault } from '@hirogeru/store/vault';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { stopWhenAsked } from '../stopping.ts';
import { releasesFor } from './audiences.ts';
import { currentManifest } from './current-manifest.ts';
import { assertHidden } from './edit-conflicts.ts';
import { madeFrom, toldBeyond, type MadeFrom } from './made-from.ts';
import { measureProject } from './measure.ts';
import { derivedSecret, projectKey } from './project-key.ts';
import { protectedTables } from './protected-tables.ts';
import { assertNotRevoked, publish } from './publish.ts';
import { assertAllKept, publishedReleases } from './published-releases.ts';
import { releaseInputs, webInputs } from './release-inputs.ts';
import { assertEnoughChanged } from './release-waits.ts';
import { tablesThere } from './tables-of.ts';
import { themesBeside } from './themes-beside.ts';
import { withWithheld } from './withheld-numbers.ts';

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

const THEMES_WAIT =
  '前の公開版のあとに届いた意見が少なく、テーマの変わり方でその方の言葉がわかるため、今回はテーマを示しません\n';

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
  const found = await measureProject(vault, folder, audience);
  const { threshold } = found.context.project;
  if (!hideChanged) assertEnoughChanged(found, earlier, threshold);
  const key = await projectKey(vault, folder, false);
  const before = earlier.map((each) => ({ ...each, ...withWithheld(folder, each, key) }));
  const told = await themesBeside(folder, found, before);
  const raw = told === found.context.themes ? found : await measureProject(vault, folder, audience, told);
  if (told.length < found.context.themes.length) io.stderr(THEMES_WAIT);
  io.stderr('少人数の数を守り、守りが破れないか試しています\n');
  // Settles which of equally good masks is taken: whoever lacks the project's key cannot try the program out (ADR 0025). For
  // everybody it is drawn by itself, so that it tells nothing of the council's draws.
  const seed = await derivedSecret(vault, folder, audience === 'web' ? 'web-masks' : 'masks');
  const ids = earlier.map((each) => each.release);
  const tablesBefore = [...(await tablesThere(releasesFor(folder.paths, audience), ids)).values()];
  const { protection, numbers, tables, attacked } = await protectedTables(raw, before, {
    seed,
    from,
    tablesBefore,
  });
  await stopWhenAsked(io.signal);
  assertNothingTold(tables, attacked, from);
  const manifest = await publish({ folder, io, raw, protection, tables, earlier, from, hash, key });
  return {
    id: manifest.id,
    audience,
    sequence: manifest.sequence,
    threshold,
    cells: raw.cells.length,
    primary: protection.primary.length,
    secondary: numbers.size - protection.primary.length,
    contradictions: attacked.contradictions,
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

/** @throws Refused E_UNSAFE_RELEASE when a reader finds out what is withheld, here or for the council */
function assertNothingTold(tables: ViewTables, { leaks }: Attacked, from: MadeFrom | null): void {
  const all = [...leaks, ...(from ? toldBeyond((view) => tables[view] ?? [], from) : [])];
  const [leak] = all;
  if (!leak) return;
  const { number, by, kind } = leak;
  throw new Refused(
    problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells: all.length, number, by, kind }),
  );
}
