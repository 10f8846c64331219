import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** People who touch a theme in a stance (願い, 不安・困りごと …); the row 'T' is every opinion. Stances never add up. */
export const peopleByThemeStance = contract('people_by_theme_stance', {
  label: 'テーマごと、述べ方ごとの人数',
  population: 'stanced',
  keys: { theme_id: col.code(), stance: col.code() },
  cells: { people: { unit: '人' } },
});
