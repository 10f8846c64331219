import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { DESK } from '#lib/desk-labels.ja.ts';
import type { DeskStep } from './desk-job.ts';

const proposals = z.object({
  proposed: z.array(
    z.object({
      word: z.string(),
      reading: z.string(),
      people: z.int(),
      longer_words: z.int(),
      c_value: z.number(),
    }),
  ),
  rejected: z.array(z.string()),
});
/** Words that could be taken into the dictionary, and those that a person rejected. */
export type DictionaryPage = z.infer<typeof proposals>;

/** Reads what the cli says. @returns null when it could not say it */
export const dictionaryPage = (said: unknown): DictionaryPage | null =>
  proposals.safeParse(said).data ?? null;

const WORD = /^[\p{L}\p{M}\p{N}ー々]{1,50}$/u;
const READING = /^[ぁ-ゖァ-ヴー]{0,100}$/;

/** The step that writes what a form decides about a word. @throws 400 for a form that is none of the page's */
export function wordStep(form: FormData): DeskStep {
  const given = (name: string, shape: RegExp): string => {
    const value = form.get(name);
    if (typeof value !== 'string' || !shape.test(value.trim())) error(400, DESK.unreadable);
    return value.trim();
  };
  const flag = given('decision', /^(take|reject|undecided)$/);
  const reading = flag === 'take' ? given('reading', READING) : '';
  return {
    name: 'word',
    commands: [
      ['dictionary', `--${flag}=${given('word', WORD)}`, ...(reading === '' ? [] : [`--reading=${reading}`])],
    ],
  };
}
