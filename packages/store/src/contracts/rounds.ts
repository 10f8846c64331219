import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** The rounds of the working group, in time order. */
export const rounds = contract('rounds', {
  label: '回',
  population: 'rounds',
  keys: { round_id: col.code() },
  cells: {},
  texts: {
    label: col.text(),
    topic: col.text(),
    /** 'YYYY-MM-DD' or 'YYYY-MM' (month precision). */
    held_on: col.text(),
    fiscal_year: col.text(),
    seq: col.count(),
  },
});
