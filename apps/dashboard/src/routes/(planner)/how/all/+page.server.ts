import { balance } from '@hirogeru/store/contracts';
import { viewTraces } from '@hirogeru/store/release';
import { GUIDE } from '#lib/guide-labels.ja.ts';
import { BALANCE_LABELS } from '#lib/labels.ja.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  const words = pageWords(reader, 'how', undefined, GUIDE.title);
  const parts = new Map(reader.view(balance).map((row) => [row.part, row.rows]));
  return {
    words: { ...words, findings: [GUIDE.lead, ...words.findings] },
    traces: viewTraces(reader),
    balance: Object.entries(BALANCE_LABELS).flatMap(([part, label]) => {
      const rows = parts.get(part);
      return rows ? [{ part, label, rows }] : [];
    }),
    release: reader.id,
    version: reader.about('version'),
  };
};
