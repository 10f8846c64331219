import type { ApprovedQuote } from '@hirogeru/metrics';
import type { Session } from '@hirogeru/store/vault';
import type { ProjectFolder } from '../project-folder.ts';
import { answerMarks, answersOfToday } from './answer-marks.ts';
import { quotableAnswers } from './quotable.ts';

/**
 * The stretches that a person approved in themes.yaml and that nothing hinders, with personal data masked: one of a person at
 * most. Their order is drawn by the project's seed; their names say nothing of the row they come from.
 */
export async function approvedQuotes(session: Session, folder: ProjectFolder): Promise<ApprovedQuote[]> {
  return (await drawnQuotes(session, folder)).map(({ opinion_id: _, ...quote }) => quote);
}

/** The opinion that a quote was taken from, for the analyst alone; null when no approved quote has the id. */
export async function opinionOfQuote(
  session: Session,
  folder: ProjectFolder,
  quoteId: string,
): Promise<string | null> {
  const quotes = await drawnQuotes(session, folder);
  return quotes.find(({ quote_id }) => quote_id === quoteId)?.opinion_id ?? null;
}

async function drawnQuotes(
  session: Session,
  folder: ProjectFolder,
): Promise<(ApprovedQuote & { opinion_id: string })[]> {
  const approved = await approvedToday(session, folder);
  return (await quotableAnswers(session, folder))
    .filter(({ opinion_id, hindrance }) => hindrance === null && approved.has(opinion_id))
    .map(({ hindrance: _, person: __, ...quote }, index) => ({
      quote_id: `q${String(index + 1).padStart(3, '0')}`,
      ...quote,
    }));
}

/** Approved answers by the ids that they have now. */
export async function approvedToday(session: Session, folder: ProjectFolder): Promise<ReadonlySet<string>> {
  const { project, themeEdits } = folder;
  const today = await answersOfToday(session, project.id, await answerMarks(session, project.id));
  return new Set(themeEdits.approved_quotes.map(today));
}
