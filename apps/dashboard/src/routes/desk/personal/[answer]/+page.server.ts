import { error, redirect } from '@sveltejs/kit';
import { askCli, startStep } from '#lib/server/desk-cli.ts';
import { guardDesk } from '#lib/server/desk-guard.ts';
import { currentJob } from '#lib/server/desk-job.ts';
import { ANSWER, personalAnswer, spanStep } from '#lib/server/desk-personal.ts';
import { readDesk } from '#lib/server/desk-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guardDesk(event);
  const { answer } = event.params;
  if (!ANSWER.test(answer)) error(404);
  const { job } = readDesk(currentJob());
  // The vault is open to one process at a time.
  const said = job?.running ? null : await askCli('personal-data', `--answer=${answer}`, '--text');
  const read = personalAnswer.safeParse(said);
  return { id: answer, job, read: read.success ? read.data : null };
};

export const actions: Actions = {
  async default(event) {
    guardDesk(event);
    if (!ANSWER.test(event.params.answer)) error(404);
    startStep(spanStep(await event.request.formData(), event.params.answer));
    redirect(303, event.url.pathname);
  },
};
