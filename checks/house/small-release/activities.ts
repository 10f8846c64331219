import { masked, noRecord, shown } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { cross } from './rows.ts';

/** The activities, with a month that has no record. */
export const activities: ViewTables = {
  activity_by_month: cross(
    Array.from({ length: 12 }, (_, i) =>
      i < 9 ? `2021-${String(i + 4).padStart(2, '0')}` : `2022-0${i - 8}`,
    ),
    ['g1', 'g2', 'g3', 'T'],
    (month, form, i, j) => ({
      month,
      form,
      occasions: i === 4 ? noRecord : i === 7 && j === 2 ? masked : shown((i * 5 + j * 9) % 24),
      attendances: i === 4 ? noRecord : shown(20 + i * 3 + j),
      hours: i === 4 ? noRecord : shown(10),
    }),
  ),
  activity_by_type: cross(
    ['telephone', 'ibasho', 'hospital_visit'],
    ['g1', 'g2', 'g3', 'T'],
    (activity_type, form, i, j) => ({
      activity_type,
      form,
      occasions: i === 2 && j === 0 ? masked : shown(i * 9 + j * 4),
      attendances: shown(30),
      label: ['ピア電話相談', '居場所・集まり', '病院への訪問'][i] ?? '',
    }),
  ),
};
