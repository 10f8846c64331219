import { traces } from '@hirogeru/store/contracts';
import { error } from '@sveltejs/kit';
import { PAGES, WORDS } from '#lib/labels.ja.ts';
import { effectsInOrder } from '#lib/server/figures/change.ts';
import { themeRounds, themesInOrder } from '#lib/server/figures/themes.ts';
import { byChannel, byStandpoint } from '#lib/server/figures/who-answered.ts';
import { groupStates } from '#lib/server/group-states.ts';
import { measureSheet } from '#lib/server/measure-sheet.ts';
import { sentencesOf } from '#lib/server/page-words.ts';
import { siteOf } from '#lib/server/site-of.ts';
import { voicesOf } from '#lib/server/voices.ts';
import type { PageServerLoad } from './$types';

/** What the council reads, from top to bottom. The link was checked before: without a valid one there is no reader. */
export const load: PageServerLoad = ({ locals, params }) => {
  const reader = locals.reader ?? error(403, WORDS.closed.title);
  const sheet = params.report === 'overview' ? null : measureSheet(reader, params.report);
  if (params.report !== 'overview' && !sheet) error(403, WORDS.closed.title);
  const page = sheet ? 'plan' : 'overview';
  const about = sheet?.id ?? 'T';
  const figures = sheet
    ? sheet.figures
    : [byChannel(reader), byStandpoint(reader), themeRounds(reader, 'themes', themesInOrder(reader))].filter(
        (figure) => figure !== null,
      );
  const shown = new Set(figures.map((figure) => figure.view));
  return {
    site: siteOf(reader),
    title: sheet?.label ?? PAGES.overview.title,
    findings: [
      ...sentencesOf(reader, 'report', 'finding', about),
      ...sentencesOf(reader, page, 'finding', about),
    ],
    sure: sentencesOf(reader, page, 'sure', about),
    unknown: [...(sheet ? [] : sentencesOf(reader, page, 'unknown', about)), PAGES[page].unknown],
    sheet,
    figures,
    voices: sheet ? [] : voicesOf(reader, {}),
    groups: sheet ? [] : groupStates(effectsInOrder(reader)),
    counted: reader
      .view(traces)
      .filter((trace) => shown.has(trace.view))
      .map(({ view, title, definition }) => ({ view, title, definition })),
  };
};
