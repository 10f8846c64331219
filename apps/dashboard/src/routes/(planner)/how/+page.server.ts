import { balance } from '@hirogeru/store/contracts';
import { viewTraces } from '@hirogeru/store/release';
import { BALANCE_LABELS } from '#lib/labels.ja.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  const parts = new Map(reader.view(balance).map((row) => [row.part, row.rows]));
  return {
    words: pageWords(reader, 'how'),
    traces: viewTraces(reader).map(({ view, title }) => ({ view, title })),
    balance: Object.entries(BALANCE_LABELS).flatMap(([part, label]) => {
      const rows = parts.get(part);
      return rows ? [{ part, label, rows }] : [];
    }),
    threshold: reader.about('threshold'),
    version: reader.about('version'),
  };
};
