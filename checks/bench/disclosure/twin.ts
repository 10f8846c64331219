import { measure, publishable, type RawFamily } from '@hirogeru/metrics';
import { countedInMemory } from '../../made-up-project/counted-in-memory.ts';
import type { MadeUpProject } from '../../made-up-project/made-up-project.ts';
import { settingsOf } from '../../made-up-project/settings-of.ts';
import type { Chance } from '../shown/chance.ts';
import { otherwise } from './otherwise.ts';

/** So often another answer is tried of a project. */
const TRIES = 3;

/**
 * Releases of the same project with one answer otherwise, where every number that is not the same in both is withheld:
 * whatever a release is made into, a reader must not see which of the two it is.
 */
export async function twinsOf(
  project: MadeUpProject,
  { raw, masked }: { raw: RawFamily; masked: ReadonlySet<string> },
  chance: Chance,
): Promise<{ readonly twins: number; readonly different: readonly string[] }> {
  const tables = publishable(raw, masked);
  let twins = 0;
  const different: string[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const changed = otherwise(project, chance);
    if (changed === null) continue;
    const other = await measure(countedInMemory(changed), settingsOf(changed));
    const moved = movedOf(raw, other);
    if (moved === null || moved.length === 0 || !moved.every((id) => masked.has(id))) continue;
    twins += 1;
    const others = publishable(other, masked);
    different.push(
      ...Object.keys(tables).filter((view) => JSON.stringify(tables[view]) !== JSON.stringify(others[view])),
    );
  }
  return { twins, different };
}

/** Cells that are not the same in both; null where one has cells that the other lacks. */
function movedOf(one: RawFamily, other: RawFamily): string[] | null {
  const values = new Map(other.cells.map(({ id, value }) => [id, value]));
  if (values.size !== one.cells.length || !one.cells.every(({ id }) => values.has(id))) return null;
  return one.cells.filter(({ id, value }) => values.get(id) !== value).map(({ id }) => id);
}
