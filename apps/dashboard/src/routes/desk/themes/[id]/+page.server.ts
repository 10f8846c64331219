import { error, redirect } from '@sveltejs/kit';
import { themeAnswers } from '#lib/server/desk-answers.ts';
import { askCli, startStep } from '#lib/server/desk-cli.ts';
import { editStep } from '#lib/server/desk-edit.ts';
import { deskFilter, filterFlags } from '#lib/server/desk-filter.ts';
import { guardDesk } from '#lib/server/desk-guard.ts';
import { currentJob } from '#lib/server/desk-job.ts';
import { readDesk } from '#lib/server/desk-report.ts';
import type { Actions, PageServerLoad } from './$types';

const THEME = /^[A-Za-z0-9_-]+$/;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guardDesk(event);
  const { id } = event.params;
  if (!THEME.test(id)) error(404);
  const { searchParams } = event.url;
  const flags = [`--from=${searchParams.get('from') ?? '1'}`, ...filterFlags(searchParams, 'theme')];
  const { job } = readDesk(currentJob());
  // The vault is open to one process at a time.
  const read = job?.running ? null : themeAnswers.safeParse(await askCli('answers', id, ...flags));
  return {
    id,
    job,
    read: read?.success ? read.data : null,
    filter: deskFilter(event.url, read?.success ? read.data.choices : {}, 'theme'),
  };
};

export const actions: Actions = {
  async default(event) {
    guardDesk(event);
    startStep(editStep(await event.request.formData(), event.params.id));
    redirect(303, `${event.url.pathname}${event.url.search}`);
  },
};
