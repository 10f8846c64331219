import { redirect } from '@sveltejs/kit';
import { askCli, startStep } from '#lib/server/desk-cli.ts';
import { dictionaryPage, wordStep } from '#lib/server/desk-dictionary.ts';
import { guardDesk } from '#lib/server/desk-guard.ts';
import { currentJob } from '#lib/server/desk-job.ts';
import { readDesk } from '#lib/server/desk-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guardDesk(event);
  const { job } = readDesk(currentJob());
  // The vault is open to one process at a time.
  return { job, page: job?.running ? null : dictionaryPage(await askCli('dictionary')) };
};

export const actions: Actions = {
  async default(event) {
    guardDesk(event);
    startStep(wordStep(await event.request.formData()));
    redirect(303, event.url.pathname);
  },
};
