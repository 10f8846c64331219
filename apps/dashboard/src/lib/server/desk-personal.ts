import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { DESK } from '#lib/desk-labels.ja.ts';
import { given } from './desk-form.ts';
import type { DeskStep } from './desk-job.ts';

const span = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  place: z.string(),
  opinion_id: z.string(),
  answer: z.string(),
  start: z.int(),
  end: z.int(),
  decision: z.enum(['undecided', 'hidden', 'shown', 'added']),
  context: z.string(),
});
export type Span = z.infer<typeof span>;

/** Stretches that may lead to a person, with the words around them: for the analyst's eyes alone. */
export const personalData = z.object({ spans: z.array(span), limits: z.string(), answer: z.null() });

/** The same of one answer, with its words as a quote of it would be. */
export const personalAnswer = personalData.extend({
  kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
  answer: z.object({ opinion_id: z.string(), place: z.string(), text: z.string() }),
});

export const ANSWER = /^[0-9a-f]{16}$/;
const SPAN = /^[0-9a-f]{16}$/;
const ADDED = /^[0-9a-f]{16}:\d{1,9}-\d{1,9}:[a-z]{1,10}$/;
const KIND = /^[a-z]{1,10}$/;
const WORDS = /^[^\n\r\0]{1,200}$/;

/**
 * The step that keeps what a form says of a stretch that may lead to a person, or hides words of an answer.
 * @param answer  of the page, where it is about one
 * @throws 400 for a form that is none of the desk's
 */
export function spanStep(form: FormData, answer?: string): DeskStep {
  return { name: 'span', commands: [['personal-data', ...decided(form, answer), '--text']] };
}

function decided(form: FormData, answer: string | undefined): string[] {
  switch (form.get('decision')) {
    case 'hide':
      return ['--hide', given(form, 'span', SPAN)];
    case 'show':
      return ['--show', given(form, 'span', SPAN)];
    case 'takeBack':
      return ['--add', given(form, 'span', ADDED)];
    case 'add':
      if (answer === undefined) error(400, DESK.unreadable);
      return [
        '--answer',
        answer,
        `--words=${given(form, 'words', WORDS)}`,
        `--kind=${given(form, 'kind', KIND)}`,
      ];
    default:
      error(400, DESK.unreadable);
  }
}
