import { earlierRelease, unreadableRelease, yearBefore, type EarlierRelease } from '@hirogeru/metrics';
import { Refused } from '@hirogeru/store/contracts';
import { listManifests, openRelease } from '@hirogeru/store/release';
import type { ProjectFolder } from '../project-folder.ts';

/**
 * The release to compare with: the one that plan.yaml names, else the last that is for the fiscal year before. A
 * release of an earlier version of the program cannot be read; where it is named, that is said on the sheet.
 * @returns null when there is none
 */
export async function releaseBefore({ project, plan, paths }: ProjectFolder): Promise<EarlierRelease | null> {
  if (plan.compare_with !== undefined) {
    const named = listManifests(paths.releases).find(({ id }) => id === plan.compare_with);
    return named ? opened(paths.releases, named.id) : unreadableRelease(plan.compare_with);
  }
  const year = yearBefore(project.fiscal_year);
  if (year === null) return null;
  for (const { id } of listManifests(paths.releases).toReversed()) {
    const release = await opened(paths.releases, id);
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
