import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** How each view was counted: the way back from any number. */
export const traces = contract('traces', {
  label: '数え方',
  population: 'traces',
  keys: { view: col.code() },
  cells: {},
  texts: {
    title: col.text(),
    definition: col.text(),
    formula: col.text(),
    population: col.text(),
    filters: col.text(),
    exclusions: col.text(),
    method: col.text(),
    source: col.text(),
    /** JSON array of { form_id, sha256 } of the files counted. */
    files: col.text(),
    version: col.text(),
  },
});
