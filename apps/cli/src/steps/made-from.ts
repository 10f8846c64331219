import type { Attacked } from '@hirogeru/disclosure';
import type { RawFamily, ShownRow } from '@hirogeru/metrics';
import { family, numberAddress, type Cell } from '@hirogeru/store/contracts';
import { openRelease, type Release } from '@hirogeru/store/release';
import type { Vault } from '@hirogeru/store/vault';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { currentManifest } from './current-manifest.ts';
import { keptReleases } from './published-releases.ts';
import { releaseInputs } from './release-inputs.ts';
import { linksOf } from './report-links.ts';

/** The council's release of the answers as they are now: what everybody is shown is made of what it shows. */
export type MadeFrom = {
  readonly release: Release;
  readonly rowAt: ShownRow;
  /** Cells of a family that it does not show, by id. */
  readonly withheldOf: (raw: RawFamily) => ReadonlySet<string>;
};

/** @throws UsageError when there is none, or it is not of what the vault holds now, or was taken back */
export async function madeFrom(vault: Vault, folder: ProjectFolder): Promise<MadeFrom> {
  const { paths } = folder;
  const current = currentManifest(paths.releases);
  if (current?.inputs_hash !== (await releaseInputs(vault, folder)))
    throw new UsageError(
      '一般公開の版は、会議資料の版からつくります。「hirogeru release --for both」で、先に会議資料の版をつくってください',
    );
  if (linksOf(paths).revokedReleases.has(current.id))
    throw new UsageError(
      'もとになる会議資料の版は取り消されています。もとになる回答や決めたことが変わってから、もう一度おこなってください',
    );
  const release = await openRelease(paths.releases, current.id);
  const told = keptReleases(folder).findLast(
    ({ release: id, audience }) => id === current.id && audience === 'council',
  );
  if (!told)
    throw new UsageError(
      '会議資料の版で示した数の控えがありません。「hirogeru release」でつくりなおしてください',
    );
  const shown = new Map(told.cells.map(({ id, value }) => [id, value]));
  return { release, rowAt: rowsOf(release), withheldOf: (raw) => withheldOf(raw, shown) };
}

/** Rows of a release by the keys of their tables. */
export function rowsOf(release: Pick<Release, 'view'>): ShownRow {
  const rows = new Map(
    family.map((contract) => [
      contract.name,
      new Map(
        (release.view(contract) as Record<string, unknown>[]).map((row) => [
          JSON.stringify(Object.keys(contract.keys).map((key) => row[key])),
          row,
        ]),
      ),
    ]),
  );
  return (view, keys) => rows.get(view)?.get(JSON.stringify(keys));
}

/**
 * Cells of a family that a release of the same answers does not show, by id.
 * @param shown  what that release told of each cell; null where it withheld it
 */
export function withheldOf(raw: RawFamily, shown: ReadonlyMap<string, number | null>): Set<string> {
  const inTables = new Set(
    Object.values(raw.views).flatMap((rows) =>
      rows.flatMap(({ figures }) =>
        Object.values(figures).flatMap((figure) => (figure.kind === 'base' ? [figure.id] : [])),
      ),
    ),
  );
  // What stands in no table is there to protect others: it may be new with a higher threshold.
  return new Set(
    raw.cells
      .filter(({ id, value }) => (shown.has(id) ? shown.get(id) !== value : inTables.has(id)))
      .map(({ id }) => id),
  );
}

/** Numbers that a release shows and the one that it was made from does not. There must be none. */
export function toldBeyond(
  tableOf: (view: string) => readonly Readonly<Record<string, unknown>>[],
  { release, rowAt }: Pick<MadeFrom, 'rowAt'> & { readonly release: Pick<Release, 'id'> },
): Attacked['leaks'] {
  return family.flatMap((contract) =>
    tableOf(contract.name).flatMap((row) => {
      const other = rowAt(
        contract.name,
        Object.keys(contract.keys).map((key) => row[key]),
      );
      return Object.keys(contract.cells).flatMap((figure) => {
        const [cell, theirs] = [row[figure] as Cell, other?.[figure] as Cell | undefined];
        if (cell.kind !== 'shown' || theirs?.kind === 'shown') return [];
        const by = [`shown to everybody, withheld in ${release.id}`];
        const number = numberAddress(contract, figure, row);
        return [{ number, low: cell.value, high: cell.value, by, kind: 'council' as const, rests: [] }];
      });
    }),
  );
}
