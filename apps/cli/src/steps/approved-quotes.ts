import type { ApprovedQuote } from '@hirogeru/metrics';
import type { Audience } from '@hirogeru/store/contracts';
import type { Session, Vault } from '@hirogeru/store/vault';
import type { ProjectFolder } from '../project-folder.ts';
import { answerMarks, answersOfToday } from './answer-marks.ts';
import { quotableAnswers } from './quotable.ts';

/**
 * The stretches that a person approved in themes.yaml and that nothing hinders, with personal data masked: one of a person at
 * most. Their order is drawn by the project's key; their names say nothing of the row they come from. Everybody reads those of
 * people who agreed to that, the council those as well that are for its papers alone.
 */
export async function approvedQuotes(
  session: Vault,
  folder: ProjectFolder,
  audience: Audience = 'council',
): Promise<ApprovedQuote[]> {
  return (await drawnQuotes(session, folder, audience)).map(({ opinion_id: _, ...quote }) => quote);
}

/** A quote as a release names it. */
export const isQuoteId = (id: string): boolean => /^[qw]\d{3,}$/.test(id);
/** What names of quotes begin with. Counted apart, they do not tell everybody how many the council reads. */
const BEGINS: Readonly<Record<Audience, string>> = { council: 'q', web: 'w' };

/** The opinion that a quote was taken from, for the analyst alone; null when no approved quote has the id. */
export async function opinionOfQuote(
  session: Vault,
  folder: ProjectFolder,
  quoteId: string,
): Promise<string | null> {
  const audience = quoteId.startsWith(BEGINS.web) ? 'web' : 'council';
  const quotes = await drawnQuotes(session, folder, audience);
  return quotes.find(({ quote_id }) => quote_id === quoteId)?.opinion_id ?? null;
}

async function drawnQuotes(
  session: Vault,
  folder: ProjectFolder,
  audience: Audience,
): Promise<(ApprovedQuote & { opinion_id: string })[]> {
  const approved = await approvedToday(session, folder);
  return (await quotableAnswers(session, folder))
    .filter(
      ({ opinion_id, hindrance, audience: readers }) =>
        hindrance === null && approved.has(opinion_id) && (audience === 'council' || readers === 'web'),
    )
    .map(({ hindrance: _, person: __, audience: ___, whole: ____, ...quote }, index) => ({
      quote_id: `${BEGINS[audience]}${String(index + 1).padStart(3, '0')}`,
      ...quote,
    }));
}

/** Approved answers by the ids that they have now. */
export async function approvedToday(session: Session, folder: ProjectFolder): Promise<ReadonlySet<string>> {
  const { project, themeEdits } = folder;
  const today = await answersOfToday(session, project.id, await answerMarks(session, project.id));
  return new Set(themeEdits.approved_quotes.map(today));
}
