import { col } from '../column.ts';
import { contract } from '../contract.ts';

/**
 * Answers to one scaled item on one occasion, put together by side: for small groups, whose single points are mostly
 * withheld. The sides are sums of the points in `likert_distribution`.
 */
export const likertSides = contract('likert_sides', {
  label: '項目ごとの回答の分布（3つにまとめたもの）',
  population: 'answers',
  keys: {
    question_id: col.code(),
    /** pre · post · fu · once */
    occasion: col.code(),
    /** lower · middle (scales with a middle point) · upper · missing · T · not_asked (beside T) */
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
