import { col } from '../column.ts';
import { contract } from '../contract.ts';
import { changeCells, changeTexts } from './change-columns.ts';

/** Paired change of one item before and after a course, by people who answered both times. */
export const changeByItem = contract('change_by_item', {
  label: '前後とも答えた人の、項目ごとの変化',
  population: 'answers',
  keys: { item_id: col.code() },
  cells: changeCells,
  texts: changeTexts,
});
