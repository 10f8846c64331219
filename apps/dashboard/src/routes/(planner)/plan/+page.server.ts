import { planMeasures } from '@hirogeru/store/contracts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  return {
    words: pageWords(reader, 'plan'),
    measures: reader
      .view(planMeasures)
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ measure_id, label, aim }) => ({ measure_id, label, aim })),
  };
};
