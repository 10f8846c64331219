import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** What follows a course: another course, or whatever people chose; every way counts as much. */
export const coursePathway = contract('course_pathway', {
  label: '講座のあとの道',
  population: 'enrolled',
  keys: {
    /** intro · foundation · advanced · … · unknown; 'chosen' for what people said that they would do. */
    course: col.code(),
    /** enrolled: all on the roster · completed · a course on whose roster they stand too · a choice, by question and code */
    next: col.code(),
  },
  cells: { people: { unit: '人' } },
  texts: { course_label: col.text(), label: col.text(), seq: col.count() },
});
