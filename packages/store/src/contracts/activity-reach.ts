import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Where activity took place, by kind of place in the order of the code list: hospitals, schools, companies … */
export const activityReach = contract('activity_reach', {
  label: '活動のあった場所の種類',
  population: 'activities',
  keys: { place_kind: col.code() },
  cells: {
    occasions: { unit: '回' },
    attendances: { unit: '延べ' },
    /** Different places, as they are written: one place under two names counts twice. */
    places: { unit: 'か所' },
  },
  texts: { label: col.text() },
});
