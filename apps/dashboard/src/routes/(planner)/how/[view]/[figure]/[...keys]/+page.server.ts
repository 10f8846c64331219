import { numberTrace } from '@hirogeru/store/release';
import { error } from '@sveltejs/kit';
import { numberAsked } from '#lib/server/number-asked.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const reader = requireReader(locals);
  const trace = numberTrace(reader, numberAsked(url));
  if (!trace) error(404);
  const words = pageWords(reader, 'how', trace.number, trace.title.ja);
  return { words: { ...words, findings: [] }, trace };
};
