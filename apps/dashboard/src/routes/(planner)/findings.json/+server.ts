import { createHash } from 'node:crypto';
import { sentences } from '@hirogeru/store/contracts';
import { requireReader } from '#lib/server/require-reader.ts';
import { tellLedger } from '#lib/server/tell-ledger.ts';
import type { RequestHandler } from './$types';

/** Every sentence of the release in both languages, for machines. */
export const GET: RequestHandler = ({ locals }) => {
  const reader = requireReader(locals);
  const rows = reader
    .view(sentences)
    .map(({ text, text_en, ...place }) => ({ ...place, ja: text, en: text_en }));
  const body = JSON.stringify({ release: reader.id, sentences: rows });
  const sha256 = createHash('sha256').update(body).digest('hex');
  tellLedger(locals.who, {
    what: 'download',
    facts: { release: reader.id, what: 'findings', as: 'json', sha256 },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};
