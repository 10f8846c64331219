import { attackRelease, attackSideBySide, type Attacked, type Published } from '@hirogeru/disclosure';
import { contractOf } from '@hirogeru/store/contracts';
import { openRelease, readPointer } from '@hirogeru/store/release';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { onlyGrows } from './only-grows.ts';
import { keptReleases, publishedReleases } from './published-releases.ts';

/** What a reader of everything that is public finds out. */
export type AttackReport = Attacked & {
  readonly release: string;
  /** Numbers and differences that come out with all releases side by side. */
  readonly beside: readonly { readonly number: string; readonly low: number; readonly high: number }[];
};

/**
 * Attacks a release as an outsider has it: its tables, sentences, voices and estimates, by relations read from their
 * descriptions alone, and everything that was ever published side by side, by readers who take it that answers only get
 * added and by others. The vault stays shut.
 * @param id      the current release, where it is left out
 * @param others  earlier releases that the reader has too; all of them, where it is left out
 * @throws UsageError when there is no such release, Refused E_RELEASE_SHAPE, E_PUBLISHED_CHANGED
 */
export async function attackProject(
  folder: ProjectFolder,
  id?: string,
  others?: readonly string[],
): Promise<AttackReport> {
  const { paths, project } = folder;
  const asked = id ?? readPointer(paths.releases);
  if (asked === null || !/^[0-9a-f]{16}$/.test(asked))
    throw new UsageError(
      '公開版がありません。「hirogeru release」でつくるか、16けたの番号を確かめてください',
    );
  const release = await openRelease(paths.releases, asked);
  const attacked = await attackRelease((view) => {
    const contract = contractOf(view);
    return contract ? release.view(contract) : [];
  }, project.threshold);
  const kept = new Set(others && keptReleases(folder).map(({ release: each }) => each));
  const unknown = others?.find((each) => !kept.has(each));
  if (unknown !== undefined)
    throw new UsageError(`公開版 ${unknown} で示した数の控えがありません。--with の番号を確かめてください`);
  const releases = publishedReleases(folder, others && new Set([asked, ...others]));
  const fell = fallen(releases);
  const beside = new Map(
    [
      ...(await attackSideBySide(releases, (number) => onlyGrows(number) && !fell.has(number))),
      ...(await attackSideBySide(releases, () => false)),
    ].map(({ id: number, low, high }) => [number, { number, low, high }]),
  );
  return { ...attacked, release: asked, beside: [...beside.values()] };
}

/** Numbers that everybody sees to have fallen: nobody takes it that they only grow. */
function fallen(releases: readonly Published[]): Set<string> {
  const last = new Map<string, number>();
  const fell = new Set<string>();
  for (const { cells } of releases)
    for (const { id, value } of cells) {
      if (value === null) continue;
      if (value < (last.get(id) ?? 0)) fell.add(id);
      last.set(id, value);
    }
  return fell;
}
