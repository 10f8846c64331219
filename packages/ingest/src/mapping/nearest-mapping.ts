import type { Recognition } from '../recognise/recognition.ts';
import { compareColumns, type ColumnChange } from './compare-columns.ts';
import type { Mapping } from './schema.ts';
import { mainShape } from './shape.ts';

/** A known form that a file seems to be a later version of, with what changed. */
export type NearestMapping = { readonly mapping: Mapping; readonly changes: readonly ColumnChange[] };

/**
 * The mapping whose questions a file has most of, in the same or another wording; the path is not looked at.
 * @returns null when no mapping of the same kind of file shares at least half of its columns
 */
export function nearestMapping(
  recognition: Recognition,
  mappings: readonly Mapping[],
): NearestMapping | null {
  const [table] = mainShape(recognition.tables);
  if (!table) return null;
  const [best] = mappings
    .filter(
      ({ takes, match }) => takes !== 'chat' && (match.kind === undefined || match.kind === recognition.kind),
    )
    .map((mapping) => {
      const changes = compareColumns(mapping, table.columns);
      const kept = changes.reduce(
        (sum, each) => sum + (each.change === 'same' ? 1 : (each.similarity ?? 0)),
        0,
      );
      return { mapping, changes, share: kept / Math.max(1, Object.keys(mapping.columns).length) };
    })
    .filter(({ share }) => share >= 0.5)
    // Of two forms that are as near, the one that comes later by its name.
    .toSorted((a, b) => b.share - a.share || (a.mapping.form > b.mapping.form ? -1 : 1));
  return best ? { mapping: best.mapping, changes: best.changes } : null;
}

/** How many columns of each kind of change there are. */
export function countChanges(changes: readonly ColumnChange[]): {
  readonly reworded: number;
  readonly added: number;
  readonly gone: number;
} {
  const count = (change: ColumnChange['change']) => changes.filter((each) => each.change === change).length;
  return { reworded: count('reworded'), added: count('new'), gone: count('gone') };
}
