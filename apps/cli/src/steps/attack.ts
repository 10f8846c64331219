import {
  attackRelease,
  attackSince,
  attackSideBySide,
  standingAsShown,
  type Attacked,
  type Published,
  zerosOfFew,
} from '@hirogeru/disclosure';
import { scales } from '@hirogeru/metrics';
import { listManifests, openRelease, readPointer, type Release } from '@hirogeru/store/release';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { countedFor } from './audiences.ts';
import { rowsOf, toldBeyond } from './made-from.ts';
import { onlyGrows } from './only-grows.ts';
import { keptReleases, publishedReleases, type KeptRelease } from './published-releases.ts';
import { roundOfNumber } from './round-of-number.ts';
import { tablesOf, tablesThere } from './tables-of.ts';

/** What a reader of everything that is public finds out. */
export type AttackReport = Attacked & {
  readonly release: string;
  /** Numbers and differences that come out with all releases side by side. */
  readonly beside: readonly Beside[];
};
type Beside = {
  readonly number: string;
  readonly low: number;
  readonly high: number;
  /** What a reader has to guess for that: that nothing changed where nothing shown did. */
  readonly guess?: 'unchanged';
};

/**
 * Attacks a release as an outsider has it: its tables, sentences, voices and estimates, by relations read from their
 * descriptions alone, and everything that was ever published side by side, by readers who take it that answers only get
 * added, by others, and by those who guess that nothing changed where nothing shown did. What is made for everybody is attacked by itself, and beside the council's release that it was made
 * from: nothing in it may go beyond that. The vault stays shut.
 * @param id      the council's current release, where it is left out
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
  const { dir, manifest } = releaseNamed(paths, asked ?? '');
  const { audience } = manifest;
  const release = await openRelease(dir, manifest.id);
  const k = manifest.threshold ?? countedFor(project, audience).threshold;
  const attacked = await attackRelease(tablesOf(release), k, scales);
  const kept = new Set(others && keptReleases(folder).map(({ release: each }) => each));
  const unknown = others?.find((each) => !kept.has(each));
  if (unknown !== undefined)
    throw new UsageError(`公開版 ${unknown} で示した数の控えがありません。--with の番号を確かめてください`);
  const releases = publishedReleases(folder, audience, others && new Set([manifest.id, ...others]));
  const beside = await besideOf(releases);
  const since = await sinceOf(dir, release, { k, releases });
  const beyond = await toldToEverybody(folder, release);
  return {
    ...attacked,
    leaks: [...attacked.leaks, ...since, ...beyond],
    release: manifest.id,
    beside,
  };
}

async function besideOf(releases: readonly Published[]): Promise<Beside[]> {
  const fell = fallen(releases);
  const grows = (number: string): boolean => onlyGrows(number) && !fell.has(number);
  const found = new Map<string, Beside>();
  for (const each of [
    ...(await attackSideBySide(releases, grows)),
    ...(await attackSideBySide(releases, () => false)),
  ])
    found.set(each.id, { number: each.id, low: each.low, high: each.high });
  for (const { id, low, high } of await attackSideBySide(
    releases,
    grows,
    standingAsShown(releases, roundOfNumber),
  ))
    if (!found.has(id)) found.set(id, { number: id, low, high, guess: 'unchanged' });
  return [...found.values()];
}

/** What it tells beside each release before it, of which the tables are there, of those who came in between; and of few by zeros. */
async function sinceOf(
  dir: string,
  release: Release,
  { k, releases }: { readonly k: number; readonly releases: readonly KeptRelease[] },
): Promise<Attacked['leaks']> {
  const own = releases.find((each) => each.release === release.manifest.id);
  const ids = releases.filter((each) => !own || each.sequence < own.sequence).map((each) => each.release);
  const now = tablesOf(release);
  const earlier = await tablesThere(dir, ids);
  const since = [...earlier].flatMap(([id, before]) =>
    attackSince({ before, now, k }, scales).map((leak) => ({
      ...leak,
      by: [`beside ${id}`, ...leak.by],
    })),
  );
  return [...since, ...zerosOfFew(now, [...earlier.values()], k)];
}

/** A release by its id, whomever it was made for. @throws UsageError when there is none */
function releaseNamed(paths: ProjectFolder['paths'], id: string) {
  for (const dir of [paths.releases, paths.webReleases]) {
    const manifest = listManifests(dir).find((each) => each.id === id);
    if (manifest) return { dir, manifest };
  }
  throw new UsageError('公開版がありません。「hirogeru release」でつくるか、16けたの番号を確かめてください');
}

/** What everybody is shown of numbers that the council's release withholds; of two that were made from each other. */
async function toldToEverybody({ paths }: ProjectFolder, release: Release): Promise<Attacked['leaks']> {
  const { id, audience, made_from } = release.manifest;
  const pairs: [web: string, council: string][] =
    audience === 'web'
      ? listManifests(paths.releases).some((each) => each.id === made_from)
        ? [[id, made_from ?? '']]
        : []
      : listManifests(paths.webReleases)
          .filter((each) => each.made_from === id)
          .map((each) => [each.id, id]);
  const found: Attacked['leaks'][] = [];
  for (const [web, council] of pairs) {
    const everybodys = await openRelease(paths.webReleases, web);
    const councils = await openRelease(paths.releases, council);
    found.push(toldBeyond(tablesOf(everybodys), { release: councils, rowAt: rowsOf(councils) }));
  }
  return found.flat();
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
