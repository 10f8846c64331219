import { CODE_LABELS, HEADINGS, opinionsByHeading, recap, rounds } from '@hirogeru/store/contracts';
import { RECAP } from '#lib/guide-labels.ja.ts';
import { HEADING_LABELS } from '#lib/labels.ja.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  const voices = reader.view(recap);
  const [first] = voices;
  const round = first ? reader.view(rounds, { round_id: first.round_id })[0] : undefined;
  const numbers = first ? reader.view(opinionsByHeading, { round_id: first.round_id }) : [];
  const words = pageWords(reader, 'rounds', undefined, RECAP.title);
  return {
    words: { ...words, findings: [RECAP.lead], sure: [RECAP.sure] },
    round: round ? { id: round.round_id, label: `${round.label}　${round.topic}` } : null,
    headings: HEADINGS.map((heading) => ({
      heading,
      label: HEADING_LABELS[heading] ?? heading,
      opinions: numbers.find((row) => row.heading === heading)?.opinions ?? null,
      voices: voices
        .filter((voice) => voice.heading === heading)
        .toSorted((a, b) => a.seq - b.seq)
        .map(({ quote_id, text, standpoint }) => ({
          id: quote_id,
          text,
          standpoint: standpoint === null ? '' : (CODE_LABELS[standpoint] ?? ''),
        })),
    })),
  };
};
