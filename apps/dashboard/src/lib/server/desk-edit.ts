import { error } from '@sveltejs/kit';
import { DESK } from '#lib/desk-labels.ja.ts';
import { given } from './desk-form.ts';
import type { DeskStep } from './desk-job.ts';

const THEME = /^[A-Za-z0-9_-]+$/;
const ANSWER = /^[0-9a-f]{16}(:\d{1,4})?$/;
const TEXT = /^[^\n\r\0]{1,200}$/;

/**
 * The step that writes what a form decides about a theme, or one of its answers, and applies it.
 * @param theme  the theme of the page
 * @throws 400 for a form that is none of the page's
 */
export function editStep(form: FormData, theme: string): DeskStep {
  return { name: 'edit', commands: [['edit', ...decided(form, theme)], ['themes']] };
}

function decided(form: FormData, theme: string): string[] {
  switch (form.get('decision')) {
    case 'name':
      return [theme, `--name=${given(form, 'name', TEXT)}`];
    case 'note':
      return [theme, `--note=${given(form, 'note', TEXT)}`];
    case 'into':
      return [theme, '--into', given(form, 'into', THEME)];
    case 'split':
      return [theme, '--split', given(form, 'id', THEME), `--words=${given(form, 'words', TEXT)}`];
    case 'move':
      return [given(form, 'answer', ANSWER), '--to', given(form, 'to', THEME)];
    case 'back':
      return [given(form, 'answer', ANSWER), '--back'];
    case 'unname':
      return [theme, '--unname'];
    case 'hide':
      return [theme, '--hide'];
    case 'pin':
      return [theme, '--pin'];
    case 'unpin':
      return [theme, '--unpin'];
    default:
      error(400, DESK.unreadable);
  }
}
