import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** What people chose, in the order of the code list; every choice is of equal weight. */
export const choices = contract('choices', {
  label: '選んだこと（複数回答）',
  population: 'answers',
  keys: {
    question_id: col.code(),
    /** A code, 'missing', 'not_asked' (beside 'T', where some people only are asked), 'T' */
    choice: col.code(),
  },
  cells: { people: { unit: '人' } },
  texts: {
    wording: col.text(),
    choice_label: col.text(),
    /** Label of the round it was asked in; '' where there is no single one. */
    asked_in: col.text(),
    /** Whose answers to an earlier question led here, in words, and as JSON `{ question_id, values }`; '' where everybody was asked. */
    asked_of: col.text(),
    asked_if: col.text(),
    seq: col.count(),
  },
});
