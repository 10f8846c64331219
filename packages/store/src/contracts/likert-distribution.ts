import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Answers to one scaled item on one occasion, by point of the scale; 'missing' is a level of its own. */
export const likertDistribution = contract('likert_distribution', {
  label: '項目ごとの回答の分布',
  population: 'answers',
  keys: {
    question_id: col.code(),
    /** pre · post · fu · once */
    occasion: col.code(),
    /** '1'…'5' (or '0'…'10'), 'missing', 'T', 'not_asked' (beside 'T', where some people only are asked) */
    level: col.code(),
  },
  cells: { people: { unit: '人' } },
  texts: {
    wording: col.text(),
    level_label: col.text(),
    /** Label of the round it was asked in; '' where there is no single one. */
    asked_in: col.text(),
    /** Whose answers to an earlier question led here, in words, and as JSON `{ question_id, values }`; '' where everybody was asked. */
    asked_of: col.text(),
    asked_if: col.text(),
    item_id: col.codeOrNull(),
    effect_id: col.codeOrNull(),
  },
});
