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
    /** JSON array of { figure, unit, formula, symbols, from }: how each figure comes about. */
    figures: col.text(),
    /** What one number of the view is called; {key} stands for the value of a key. */
    number_ja: col.text(),
    number_en: col.text(),
    /** Kind of what was received and not counted (`not_counted`); '' where that does not concern the view. */
    not_counted: col.text(),
    population: col.text(),
    filters: col.text(),
    exclusions: col.text(),
    method: col.text(),
    source: col.text(),
    /** JSON array of { form_id, sha256 }: of each form, one fingerprint of all its files that were counted. */
    files: col.text(),
    version: col.text(),
    /** Place in the order of the family. */
    seq: col.count(),
  },
});
