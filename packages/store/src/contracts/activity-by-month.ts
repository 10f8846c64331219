import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Activity by month and form of engagement; a month without a log is 'no_record', not zero. */
export const activityByMonth = contract('activity_by_month', {
  label: '月と関わり方ごとの活動',
  population: 'activities',
  keys: { month: col.code(), form: col.code() },
  cells: { occasions: { unit: '回' }, attendances: { unit: '延べ' }, hours: { unit: '時間' } },
});
