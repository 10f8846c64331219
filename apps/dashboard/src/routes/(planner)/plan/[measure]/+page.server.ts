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
  // Who was asked, the numbers, what supports, warns and is not known stand in the sheet, and are not said twice.
  return {
    words: {
      ...words,
      findings: [],
      sure: [],
      unknown: [PAGES.plan.unknown],
      next: { ...words.next, sentences: [] },
    },
    sheet,
  };
};
