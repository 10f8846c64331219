import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Opinions under the working group's headings, by round. */
export const opinionsByHeading = contract('opinions_by_heading', {
  label: '見出しと回ごとの意見の数',
  population: 'opinions',
  keys: { heading: col.code(), round_id: col.code() },
  cells: { opinions: { unit: '件' } },
});
