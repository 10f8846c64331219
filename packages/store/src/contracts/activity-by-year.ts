import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Activity by fiscal year and form of engagement: times, attendances and different people kept apart. */
export const activityByYear = contract('activity_by_year', {
  label: '年度と関わり方ごとの活動',
  population: 'activities',
  keys: {
    /** First calendar year: 2021 for 令和3年度. */
    fiscal_year: col.code(),
    form: col.code(),
  },
  cells: {
    occasions: { unit: '回' },
    attendances: { unit: '延べ' },
    hours: { unit: '時間' },
    /** Different people of each line, added up: who comes on two days is there twice. */
    persons: { unit: '人' },
    peers: { unit: '人' },
    newcomers: { unit: '人' },
  },
});
