import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** In how many months each kind of activity is logged, and by how many offices; never which. */
export const activityContinuity = contract('activity_continuity', {
  label: '活動の続き方',
  population: 'activities',
  keys: {
    /** A kind of activity; `ward_and_home`: offices that go to hospitals and go along in the community. */
    activity_type: col.code(),
  },
  cells: { months: { unit: 'か月' }, offices: { unit: '事業所' } },
  texts: { label: col.text() },
});
