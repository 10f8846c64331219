import { traces } from '@hirogeru/store/contracts';
import { error } from '@sveltejs/kit';
import { filesOf } from '#lib/server/files-of.ts';
import { pageWords, sentencesOf } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const reader = requireReader(locals);
  const [trace] = reader.view(traces, { view: params.view });
  if (!trace) error(404);
  const words = pageWords(reader, 'how', trace.view, `数え方：${trace.title}`);
  return {
    words: { ...words, findings: [trace.definition] },
    trace,
    files: filesOf(trace.files),
    said: ['finding', 'unknown'].flatMap((slot) => sentencesOf(reader, 'view', slot, trace.view)),
  };
};
