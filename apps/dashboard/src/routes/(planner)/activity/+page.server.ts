import { activityMonths, activityTypes } from '#lib/server/figures/activity.ts';
import { continuity, pathways, peopleByYear, reach } from '#lib/server/figures/activity-reach.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  return {
    words: pageWords(reader, 'activity'),
    months: activityMonths(reader),
    types: activityTypes(reader),
    people: peopleByYear(reader),
    reach: reach(reader),
    continuity: continuity(reader),
    pathways: pathways(reader),
  };
};
