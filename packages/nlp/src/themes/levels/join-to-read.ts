import { mergeGroups } from '../merge.ts';
import type { SparseVector } from '../sparse-vector.ts';
import { GOAL } from '../unit-space.ts';

/** Joined by force as far as is needed to read them, and no further. */
const TO_READ = { fewest: 0, most: GOAL.most, alike: Infinity, same: Infinity } as const;

/** Groups of units joined to groups of groups, no more than can be read at once. @param settled  as in `mergeGroups` */
export const joinToRead = (
  vectors: readonly SparseVector[],
  groups: Int32Array,
  width: number,
  settled?: ReadonlySet<number>,
): Int32Array => mergeGroups(vectors, groups, width, TO_READ, settled);
