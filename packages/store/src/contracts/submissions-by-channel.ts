import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Answer sheets by round and channel, with both margins. */
export const submissionsByChannel = contract('submissions_by_channel', {
  label: '回と届き方ごとの回答の数',
  population: 'submissions',
  keys: { round_id: col.code(), channel: col.code() },
  cells: { submissions: { unit: '件' } },
});
