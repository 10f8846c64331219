import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One finished run: what was asked, on which inputs, by which version. Order is `run_no`, never a clock. */
export const runs = table('runs', {
  scope: col.id(),
  run_id: col.id(),
  run_no: col.count(),
  /** ingest · undo · duplicates · tokenize · themes · measure */
  kind: col.code(),
  /** SHA-256 of everything the run depended on. */
  inputs_hash: col.id(),
  version: col.code(),
});
export type Run = RowOf<typeof runs>;
