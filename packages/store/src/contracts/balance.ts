import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Rows received and what became of them, over all files: read = accepted + duplicate + rejected + blank. */
export const balance = contract('balance', {
  label: '受け取った行の収支',
  population: 'files',
  keys: { part: col.code() },
  cells: { rows: { unit: '行' } },
});
