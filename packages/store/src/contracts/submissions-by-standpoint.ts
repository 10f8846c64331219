import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Answer sheets by round and coarse standpoint, with both margins. */
export const submissionsByStandpoint = contract('submissions_by_standpoint', {
  label: '回と立場ごとの回答の数',
  population: 'submissions',
  keys: { round_id: col.code(), standpoint: col.code() },
  cells: { submissions: { unit: '件' } },
});
