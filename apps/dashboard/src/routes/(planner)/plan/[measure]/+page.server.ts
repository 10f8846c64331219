import { error } from '@sveltejs/kit';
import { PAGES } from '#lib/labels.ja.ts';
import { measureSheet } from '#lib/server/measure-sheet.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const reader = requireReader(locals);
  const sheet = measureSheet(reader, params.measure);
  if (!sheet) error(404);
  const words = pageWords(reader, 'plan', sheet.id, sheet.label);
  // What supports, warns and is not known stands in the sheet's columns, and is not said twice.
  return {
    words: { ...words, sure: [], unknown: [PAGES.plan.unknown], next: { ...words.next, sentences: [] } },
    sheet,
  };
};
