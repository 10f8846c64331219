import type { RawFamily } from '@hirogeru/metrics';
import { themeList } from '@hirogeru/store/contracts';
import { openRelease } from '@hirogeru/store/release';
import type { Theme } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { releasesFor } from './audiences.ts';
import type { KeptRelease } from './published-releases.ts';

/** All opinions together. */
const OPINIONS = 'opinions';
type Before = KeptRelease & { readonly withheld?: ReadonlyMap<string, number> };
/** What a release says of a theme in words. */
type Told = Pick<Theme, 'theme_id' | 'label' | 'provisional' | 'words'>;

/**
 * Themes as they may be told beside earlier releases. They are found anew each time, with the words that enough people say: where
 * fewer than k wrote an opinion since, or took one back, a word that is new or gone is theirs. Then no words are told where those
 * of any theme changed, and no themes where others are found or one is named otherwise.
 * @param before  earlier releases with what they withheld, oldest first
 * @returns the same array where nothing has to be hidden
 */
export async function themesBeside(
  folder: ProjectFolder,
  { cells, context: { themes, audience, project } }: RawFamily,
  before: readonly Before[],
): Promise<readonly Theme[]> {
  const now = cells.find(({ id }) => id === OPINIONS)?.value ?? 0;
  const near = before.findLast((release) => {
    const then = opinionsOf(release);
    return then !== null && then !== now && Math.abs(now - (then ?? now)) < project.threshold;
  });
  if (!near) return themes;
  const told = await themesOf(releasesFor(folder.paths, audience), near.release);
  if (!told || !isAlike(namesOf(themes), namesOf(told, themes))) return [];
  return isAlike(wordsOf(themes), wordsOf(told))
    ? themes
    : themes.map((theme) => ({ ...theme, words: '[]' }));
}

/** Null where the release has no such number, undefined where nobody knows it any more. */
function opinionsOf({ cells, withheld }: Before): number | null | undefined {
  const cell = cells.find(({ id }) => id === OPINIONS);
  return cell ? (cell.value ?? withheld?.get(OPINIONS)) : null;
}

/** Themes as a release tells them; null where it cannot be read any more. */
async function themesOf(dir: string, id: string): Promise<readonly Told[] | null> {
  try {
    return (await openRelease(dir, id)).view(themeList);
  } catch {
    // Gone, or of another version: nothing is known of its words.
    return null;
  }
}

/** @param but  themes that a person named since: their names tell nothing of answers */
function namesOf(themes: readonly Told[], but: readonly Told[] = themes): string[] {
  const given = new Set(but.flatMap(({ theme_id, provisional }) => (provisional ? [] : [theme_id])));
  return themes.map(({ theme_id, label }) => JSON.stringify([theme_id, given.has(theme_id) ? null : label]));
}

const wordsOf = (themes: readonly Told[]): string[] =>
  themes.map(({ theme_id, words }) =>
    JSON.stringify([theme_id, z.array(z.string()).parse(JSON.parse(words)).toSorted()]),
  );

const isAlike = (one: readonly string[], other: readonly string[]): boolean =>
  new Set([...one, ...other]).size === new Set(one).size && one.length === other.length;
