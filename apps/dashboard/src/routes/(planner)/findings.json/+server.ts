import { sentences } from '@hirogeru/store/contracts';
import { json } from '@sveltejs/kit';
import { requireReader } from '#lib/server/require-reader.ts';
import { tellLedger } from '#lib/server/tell-ledger.ts';
import type { RequestHandler } from './$types';

/** Every sentence of the release in both languages, for machines. */
export const GET: RequestHandler = ({ locals }) => {
  const reader = requireReader(locals);
  tellLedger(locals.who, { what: 'download', facts: { release: reader.id, what: 'findings', as: 'json' } });
  const rows = reader
    .view(sentences)
    .map(({ text, text_en, ...place }) => ({ ...place, ja: text, en: text_en }));
  return json({ release: reader.id, sentences: rows });
};
