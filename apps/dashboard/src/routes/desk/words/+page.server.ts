import { askCli } from '#lib/server/desk-cli.ts';
import { deskFilter, filterChoices } from '#lib/server/desk-filter.ts';
import { guardDesk } from '#lib/server/desk-guard.ts';
import { currentJob } from '#lib/server/desk-job.ts';
import { wordsPage, wordsQuestion } from '#lib/server/desk-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guardDesk(event);
  const { searchParams } = event.url;
  const job = currentJob();
  // The vault is open to one process at a time.
  const said = job && !job.ended ? null : await askCli('words', ...wordsQuestion(searchParams));
  const choices = filterChoices.safeParse(said);
  return {
    word: searchParams.get('q') ?? '',
    sort: searchParams.get('sort') ?? 'place',
    view: searchParams.get('view') ?? '',
    filter: deskFilter(event.url, choices.success ? choices.data.choices : {}),
    parts: wordsPage(said),
  };
};
