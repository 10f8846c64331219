import { col } from '../column.ts';
import { table } from '../table.ts';

/** Fingerprints of received rows as they are stored; `receipts` reads them with what their source gives. */
export const receivedPrints = table('received_prints', {
  source_no: col.count(),
  row_no: col.count(),
  fingerprint: col.id(),
  taken: col.flag(),
});
