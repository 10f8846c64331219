import { rounds } from '@hirogeru/store/contracts';
import { error } from '@sveltejs/kit';
import { formatDate } from '#lib/format.ts';
import { byHeading, themesOfRound } from '#lib/server/figures/themes.ts';
import { byChannel, byStandpoint } from '#lib/server/figures/who-answered.ts';
import { pageWords } from '#lib/server/page-words.ts';
import { requireReader } from '#lib/server/require-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const reader = requireReader(locals);
  const [row] = reader.view(rounds, { round_id: params.id });
  if (!row) error(404);
  const round = { id: row.round_id, label: row.label };
  return {
    words: pageWords(reader, 'rounds', row.round_id, `${row.label}　${row.topic}`),
    lead: `${formatDate(row.held_on)}（${row.fiscal_year}）`,
    figures: [
      byChannel(reader, round),
      byStandpoint(reader, round),
      themesOfRound(reader, round),
      byHeading(reader, round),
    ].filter((figure) => figure !== null),
  };
};
