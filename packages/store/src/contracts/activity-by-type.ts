import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Activity by kind and form of engagement, in the order of the code list. */
export const activityByType = contract('activity_by_type', {
  label: '活動の種類と関わり方ごとの活動',
  population: 'activities',
  keys: { activity_type: col.code(), form: col.code() },
  cells: { occasions: { unit: '回' }, attendances: { unit: '延べ' } },
  texts: { label: col.text() },
});
