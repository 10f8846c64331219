import { traces } from '@hirogeru/store/contracts';
import { error } from '@sveltejs/kit';
import { ACCESS } from '#lib/access-labels.ja.ts';
import { PAGES } from '#lib/labels.ja.ts';
import { englishReport } from '#lib/server/english-report.ts';
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
export const load: PageServerLoad = ({ locals, params, url }) => {
  const reader = locals.reader ?? error(403, ACCESS.report.title);
  const sheet = params.report === 'overview' ? null : measureSheet(reader, params.report);
  if (params.report !== 'overview' && !sheet) error(403, ACCESS.report.title);
  const page = sheet ? 'plan' : 'overview';
  const figures = sheet
    ? sheet.figures
    : [byChannel(reader), byStandpoint(reader), themeRounds(reader, 'themes', themesInOrder(reader))].filter(
        (figure) => figure !== null,
      );
  const shown = new Set(figures.map((figure) => figure.view));
  const isEnglish = url.searchParams.get('lang') === 'en';
  return {
    english: isEnglish ? englishReport(reader, sheet) : null,
    other: otherLanguage(url, isEnglish),
    site: siteOf(reader),
    title: sheet?.label ?? sentencesOf(reader, 'report', 'title')[0] ?? PAGES.overview.title,
    findings: sheet ? [] : sentencesOf(reader, 'report', 'finding'),
    sure: sheet ? [] : ['sure', 'caution'].flatMap((slot) => sentencesOf(reader, 'report', slot)),
    unknown: [...(sheet ? [] : sentencesOf(reader, 'report', 'unknown')), PAGES[page].unknown],
    next: sheet ? [] : sentencesOf(reader, 'report', 'next'),
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

/** The same report in the other language; the link that was given stays in it. */
function otherLanguage(url: URL, isEnglish: boolean): string {
  const params = new URLSearchParams(url.searchParams);
  if (isEnglish) params.delete('lang');
  else params.set('lang', 'en');
  return `?${params.toString()}`;
}
