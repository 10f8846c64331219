import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** A version of a file in whose place a run put another one: what is needed to put it back. */
export const replacements = table('replacements', {
  scope: col.id(),
  /** The run that took it out. */
  run_id: col.id(),
  /** The version that went, and the run that had taken it in. */
  file_id: col.id(),
  earlier_run_id: col.id(),
  sha256: col.id(),
  path: col.text(),
  /** Rows and cells of it that were refused. */
  refused: col.count(),
  /** Digest over all its rows but their run: the same again when it is put back. */
  rows_digest: col.id(),
});
export type Replacement = RowOf<typeof replacements>;
