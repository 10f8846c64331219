import { askCli } from '#lib/server/desk-cli.ts';
import { guardDesk } from '#lib/server/desk-guard.ts';
import { currentJob } from '#lib/server/desk-job.ts';
import { rulesPage } from '#lib/server/desk-rules.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guardDesk(event);
  const job = currentJob();
  // The vault is open to one process at a time.
  return { page: job && !job.ended ? null : rulesPage(await askCli('rules')) };
};
