import { impossibleCrossings, loadMappings } from '@hirogeru/ingest';
import type { Crossing } from '@hirogeru/metrics';
import { CHANNELS, problem, Refused, STANDPOINTS } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';

/**
 * Crossings that cannot be: those that hirogeru.yaml names, and those that no form of a round can give.
 * @throws Refused E_IMPOSSIBLE_ROUND or E_IMPOSSIBLE_COUNTED with the line of what is named
 */
export async function impossibleIn(store: CellStore, folder: ProjectFolder): Promise<Crossing[]> {
  const { project, mappings, lineOfProject } = folder;
  const rounds = project.rounds.map(({ id }) => id);
  const named: Crossing[] = [];
  for (const [place, crossing] of project.impossible.entries()) {
    const row = lineOfProject(['impossible', place]);
    const at = { file: 'hirogeru.yaml', ...(row === null ? {} : { row }) };
    const { round, ...rest } = z.record(z.string(), z.string()).parse(crossing);
    if (round !== undefined && !rounds.includes(round))
      throw new Refused(problem('E_IMPOSSIBLE_ROUND', at, {}));
    const coordinates = { ...(round === undefined ? {} : { round_id: round }), ...rest };
    if (await isCounted(store, project.id, coordinates))
      throw new Refused(problem('E_IMPOSSIBLE_COUNTED', at, {}));
    named.push(coordinates);
  }
  const values = { channel: CHANNELS, standpoint: STANDPOINTS };
  return [...named, ...impossibleCrossings(loadMappings(mappings).mappings, rounds, values)];
}

async function isCounted(store: CellStore, scope: string, coordinates: Crossing): Promise<boolean> {
  const population = 'activity_type' in coordinates ? 'activities' : 'submissions';
  const filter = Object.fromEntries(Object.entries(coordinates).map(([name, value]) => [name, [value]]));
  const cells = await store.cells({ scope, population, dimensions: Object.keys(coordinates), filter });
  return cells.some(({ count }) => count > 0);
}
