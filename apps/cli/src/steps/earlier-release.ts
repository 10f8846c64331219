import { earlierRelease, unreadableRelease, yearBefore, type EarlierRelease } from '@hirogeru/metrics';
import { Refused, type Audience } from '@hirogeru/store/contracts';
import { listManifests, openRelease } from '@hirogeru/store/release';
import type { ProjectFolder } from '../project-folder.ts';
import { releasesFor } from './audiences.ts';

/**
 * The release to compare with: the one that plan.yaml names, else the last that is for the fiscal year before. A
 * release of an earlier version of the program cannot be read; where it is named, that is said on the sheet. What everybody
 * can read is compared with what everybody could read: the one that was made from the release that plan.yaml names.
 * @returns null when there is none
 */
export async function releaseBefore(
  { project, plan, paths }: ProjectFolder,
  audience: Audience,
): Promise<EarlierRelease | null> {
  const dir = releasesFor(paths, audience);
  if (plan.compare_with !== undefined) {
    const named = listManifests(dir).findLast(({ id, made_from }) =>
      [id, made_from].includes(plan.compare_with),
    );
    return named ? opened(dir, named.id) : unreadableRelease(plan.compare_with);
  }
  const year = yearBefore(project.fiscal_year);
  if (year === null) return null;
  for (const { id } of listManifests(dir).toReversed()) {
    const release = await opened(dir, id);
    if (release.fiscal_year === year) return release;
  }
  return null;
}

async function opened(dir: string, id: string): Promise<EarlierRelease> {
  try {
    return earlierRelease(await openRelease(dir, id));
  } catch (error) {
    // Its shape is another version's; a damaged one is a fault and told as one.
    if (error instanceof Refused) return unreadableRelease(id);
    throw error;
  }
}
