import { rounds } from '@hirogeru/store/contracts';
import { formatDate } from '#lib/format.ts';
import { byHeading } from '#lib/server/figures/themes.ts';
import { byChannel } from '#lib/server/figures/who-answered.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const reader = requireReader(locals);
  return {
    words: pageWords(reader, 'rounds'),
    rounds: reader
      .view(rounds)
      .toSorted((a, b) => a.seq - b.seq)
      .map((round) => ({ ...round, held: formatDate(round.held_on) })),
    figures: [byChannel(reader), byHeading(reader)].filter((figure) => figure !== null),
  };
};
