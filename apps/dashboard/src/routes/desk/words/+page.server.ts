import { askCli } from '#lib/server/desk-cli.ts';
import { guardDesk } from '#lib/server/desk-guard.ts';
import { currentJob } from '#lib/server/desk-job.ts';
import { wordsPage, wordsQuestion } from '#lib/server/desk-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guardDesk(event);
  const { searchParams } = event.url;
  const job = currentJob();
  const question = wordsQuestion(searchParams);
  // The vault is open to one process at a time.
  const busy = job !== null && !job.ended;
  return {
    word: searchParams.get('q') ?? '',
    sort: searchParams.get('sort') ?? 'place',
    asked: question !== null,
    parts: question === null || busy ? null : wordsPage(await askCli('words', ...question)),
  };
};
