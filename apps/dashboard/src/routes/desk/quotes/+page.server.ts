import { redirect } from '@sveltejs/kit';
import { askCli, startStep } from '#lib/server/desk-cli.ts';
import { guardDesk } from '#lib/server/desk-guard.ts';
import { currentJob } from '#lib/server/desk-job.ts';
import { deskQuotes, quoteStep } from '#lib/server/desk-quotes.ts';
import { readDesk } from '#lib/server/desk-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guardDesk(event);
  const { job } = readDesk(currentJob());
  // The vault is open to one process at a time.
  const read = deskQuotes.safeParse(job?.running ? null : await askCli('quotes', '--all'));
  const named = event.url.searchParams.get('answer');
  const quotes = read.success ? read.data.quotes : null;
  return {
    job,
    quotes: named === null ? quotes : (quotes?.filter(({ opinion_id }) => opinion_id === named) ?? null),
  };
};

export const actions: Actions = {
  async default(event) {
    guardDesk(event);
    startStep(quoteStep(await event.request.formData()));
    redirect(303, `${event.url.pathname}${event.url.search}`);
  },
};
