import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { DESK } from '#lib/desk-labels.ja.ts';
import { given } from './desk-form.ts';
import type { DeskStep } from './desk-job.ts';

const quote = z.object({
  opinion_id: z.string(),
  text: z.string(),
  whole: z.string(),
  approved: z.boolean(),
  /** Who would read it: everybody, or the council alone. */
  audience: z.string(),
  /** Why it cannot be quoted as things stand. */
  hindrance: z.string().nullable(),
});
export type DeskQuote = z.infer<typeof quote>;

/** Answers that are approved or could be, masked: for the analyst's eyes alone. */
export const deskQuotes = z.object({ quotes: z.array(quote) });

const ANSWER = /^[0-9a-f]{16}$/;
const TEXT = /^[^\n\r\0]{1,120}$/;

/**
 * The step that keeps what a form says of an answer that may be quoted.
 * @throws 400 for a form that is none of the desk's
 */
export function quoteStep(form: FormData): DeskStep {
  return { name: 'quote', commands: [['quotes', ...decided(form, given(form, 'answer', ANSWER))]] };
}

function decided(form: FormData, answer: string): string[] {
  switch (form.get('decision')) {
    case 'approve':
      return ['--approve', answer];
    case 'undo':
      return ['--undo', answer];
    case 'confirm':
      return ['--confirm', answer];
    case 'withdraw':
      return ['--withdraw', answer];
    case 'cut':
      return ['--excerpt', answer, `--text=${given(form, 'text', TEXT)}`];
    case 'uncut':
      return ['--uncut', answer];
    case 'paraphrase':
      return ['--paraphrase', answer, `--text=${given(form, 'text', TEXT)}`];
    default:
      error(400, DESK.unreadable);
  }
}
