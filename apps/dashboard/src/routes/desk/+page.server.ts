import { fail } from '@sveltejs/kit';
import { deskProject, startStep as start } from '#lib/server/desk-cli.ts';
import { given } from '#lib/server/desk-form.ts';
import { guardDesk as guard } from '#lib/server/desk-guard.ts';
import { cancelJob, currentJob, type DeskStep } from '#lib/server/desk-job.ts';
import { spanStep } from '#lib/server/desk-personal.ts';
import { readDesk } from '#lib/server/desk-report.ts';
import { takeUpload } from '#lib/server/desk-upload.ts';
import type { Actions, PageServerLoad } from './$types';

type Commands = DeskStep['commands'];
const READ: Commands = [['ingest', '--dry-run', '--progress']];
const TEXTS: Commands = [['tokenize'], ['themes']];

const LOOK: DeskStep = { name: 'look', commands: [...READ] };
const SIT_DOWN: DeskStep = { name: 'look', commands: [...READ, ['themes', '--show']] };
const PROPOSE: DeskStep = { name: 'propose', commands: [['inspect', '--write'], ...READ] };
const TAKE: DeskStep = { name: 'take', commands: [['ingest', '--progress'], ...TEXTS] };
const PERSONAL: DeskStep = { name: 'personal', commands: [['personal-data', '--text']] };
const PUBLISH: DeskStep = { name: 'publish', commands: [...TEXTS, ['release']] };

/** What the analyst says of two answers that are alike. */
function decideStep(form: FormData): DeskStep {
  const flag = given(form, 'decision', /^(same|different)$/);
  const pair = given(form, 'pair', /^[0-9a-f]{16}$/);
  return { name: 'alike', commands: [['duplicates', `--${flag}`, pair], ...READ] };
}

/** Taking a run back, and first what that would do. */
function undoStep(form: FormData, name: 'undo_look' | 'undo'): DeskStep {
  const run = given(form, 'run', /^ingest-\d+$/);
  const later = form.get('later') === null ? [] : ['--with-later'];
  return name === 'undo_look'
    ? { name, commands: [['undo', run, '--dry-run', ...later]] }
    : { name, commands: [['undo', run, ...later], ...TEXTS, ...READ] };
}

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  guard(event);
  if (!currentJob()) start(SIT_DOWN);
  return { desk: readDesk(currentJob()) };
};

/** The corrected files of this form's step take the place of their earlier versions, when the analyst says so. */
async function withReplacing(step: DeskStep, request: Request): Promise<DeskStep> {
  if ((await request.formData()).get('replace') === null) return step;
  const [[first, ...flags], ...rest] = step.commands as [[string, ...string[]], ...DeskStep['commands']];
  return { ...step, commands: [[first, ...flags, '--replace'], ...rest] };
}

export const actions: Actions = {
  async upload(event) {
    guard(event);
    const { left } = await takeUpload(() => event.request.formData(), deskProject());
    start(LOOK);
    if (left > 0) return fail(422, { left });
  },
  async look(event) {
    guard(event);
    start(await withReplacing(LOOK, event.request));
  },
  async take(event) {
    guard(event);
    start(await withReplacing(TAKE, event.request));
  },
  propose(event) {
    guard(event);
    start(PROPOSE);
  },
  async decide(event) {
    guard(event);
    start(decideStep(await event.request.formData()));
  },
  personal(event) {
    guard(event);
    start(PERSONAL);
  },
  async decideSpan(event) {
    guard(event);
    start(spanStep(await event.request.formData()));
  },
  /** Takes back that a theme is hidden, or a part of another. */
  async putBack(event) {
    guard(event);
    const form = await event.request.formData();
    const flag = given(form, 'decision', /^(show|apart)$/);
    const theme = given(form, 'theme', /^[A-Za-z0-9_-]+$/);
    start({ name: 'edit', commands: [['edit', theme, `--${flag}`], ['themes']] });
  },
  async undoLook(event) {
    guard(event);
    start(undoStep(await event.request.formData(), 'undo_look'));
  },
  async undo(event) {
    guard(event);
    start(undoStep(await event.request.formData(), 'undo'));
  },
  publish(event) {
    guard(event);
    start(PUBLISH);
  },
  cancel(event) {
    guard(event);
    cancelJob();
  },
};
