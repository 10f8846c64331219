import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** What people chose, in the order of the code list; every choice is of equal weight. */
export const choices = contract('choices', {
  label: '選んだこと（複数回答）',
  population: 'answers',
  keys: { question_id: col.code(), choice: col.code() },
  cells: { people: { unit: '人' } },
  texts: {
    wording: col.text(),
    choice_label: col.text(),
    /** Label of the round it was asked in; '' where there is no single one. */
    asked_in: col.text(),
    seq: col.count(),
  },
});
