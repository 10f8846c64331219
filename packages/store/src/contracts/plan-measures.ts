import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Measures planned for the coming fiscal year, with the effects and themes each rests on. */
export const planMeasures = contract('plan_measures', {
  label: '令和5年度に向けた施策',
  population: 'plan',
  keys: { measure_id: col.code() },
  cells: {},
  texts: {
    label: col.text(),
    aim: col.text(),
    /** Label of the fiscal year that it is for. */
    fiscal_year: col.text(),
    indicator: col.text(),
    next_question: col.text(),
    /** JSON arrays of ids. */
    effects: col.text(),
    themes: col.text(),
    seq: col.count(),
  },
});
