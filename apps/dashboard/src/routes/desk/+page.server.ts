import { resolve } from 'node:path';
import { error, fail, redirect } from '@sveltejs/kit';
import { cancelJob, currentJob, startJob, type DeskStep } from '#lib/server/desk-job.ts';
import { DESK_COOKIE, opensDesk } from '#lib/server/desk-key.ts';
import { readDesk } from '#lib/server/desk-report.ts';
import { putIntoInbox } from '#lib/server/desk-upload.ts';
import { DESK } from '#lib/desk-labels.ja.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const STEPS: Record<'look' | 'take' | 'publish', DeskStep> = {
  look: { name: 'look', commands: [['ingest', '--dry-run']] },
  take: { name: 'take', commands: [['ingest'], ['tokenize'], ['themes']] },
  publish: { name: 'publish', commands: [['release']] },
};
const project = (): string => process.env['HIROGERU_PROJECT'] ?? '';
const cli = (): string => process.env['HIROGERU_CLI'] ?? resolve('../cli/src/main.ts');

export const load: PageServerLoad = ({ url, cookies, setHeaders }) => {
  const given = url.searchParams.get('key');
  if (given !== null && opensDesk(given)) {
    cookies.set(DESK_COOKIE, given, { path: '/desk', httpOnly: true, sameSite: 'strict', secure: false });
    redirect(303, '/desk');
  }
  if (!opensDesk(cookies.get(DESK_COOKIE))) error(403, DESK.closed);
  setHeaders({ 'cache-control': 'no-store' });
  if (!currentJob()) startJob(STEPS.look, cli(), project());
  return { desk: readDesk(currentJob()) };
};

function guard({ cookies }: RequestEvent): void {
  if (!opensDesk(cookies.get(DESK_COOKIE))) error(403, DESK.closed);
}

export const actions: Actions = {
  async upload(event) {
    guard(event);
    const form = await event.request.formData();
    const files = form.getAll('files').filter((value) => value instanceof File);
    const { left } = await putIntoInbox(files, resolve(project(), 'inbox'));
    startJob(STEPS.look, cli(), project());
    if (left > 0) return fail(413, { left });
  },
  look(event) {
    guard(event);
    startJob(STEPS.look, cli(), project());
  },
  take(event) {
    guard(event);
    startJob(STEPS.take, cli(), project());
  },
  publish(event) {
    guard(event);
    startJob(STEPS.publish, cli(), project());
  },
  cancel(event) {
    guard(event);
    cancelJob();
  },
};
