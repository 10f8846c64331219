import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Numbers of other tables that stand for a measure: as they are now, and in the release of the fiscal year before. */
export const planNumbers = contract('plan_numbers', {
  label: '施策ごとの数',
  population: 'plan',
  keys: { measure_id: col.code(), number: col.code() },
  cells: {
    /** The number itself, as its own table shows it. */
    now: { unit: '' },
    /** The same number of the release before, where it was counted in the same way; else not asked. */
    before: { unit: '' },
    /** Its 95 % interval, where its own table has one; else not asked. */
    low: { unit: '' },
    high: { unit: '' },
  },
  texts: {
    label: col.text(),
    /** Unit of the number. */
    unit: col.text(),
    /** '' · at_least:24 · at_most:10 · both, a space between */
    target: col.text(),
    /** there · absent: the release has no such number */
    state: col.code(),
    /** none: nothing to compare with · same · differs · absent · unreadable */
    comparison: col.code(),
    /** JSON array: what was counted otherwise before (definition, formula, population, filters, exclusions, method, wording, unit). */
    differs: col.text(),
    /** Label of the fiscal year compared with; '' for none. */
    earlier_year: col.text(),
    /** Hash of how the number is counted: two numbers with the same one may be compared. '' where there is none. */
    definition: col.text(),
    seq: col.count(),
  },
});
