import { col } from '../column.ts';
import { contract } from '../contract.ts';
import { changeCells, changeTexts } from './change-columns.ts';

/** Paired change of one item from before a course until some months later; `n_post` is of the later time. */
export const changeAtFollowUp = contract('change_at_follow_up', {
  label: '前としばらくあとの両方に答えた人の、項目ごとの変化',
  population: 'answers',
  keys: { item_id: col.code() },
  cells: changeCells,
  texts: changeTexts,
});
