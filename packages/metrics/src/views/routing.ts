import { z } from 'zod';
import { CODE_LABELS } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId } from '../cell-book.ts';
import { optionsOf, wordingOf } from './questions-of.ts';

const routeSchema = z.object({ question_id: z.string(), values: z.array(z.string()) });
/** The answers to an earlier question that lead to this one. */
export type Route = z.infer<typeof routeSchema>;

export const NOT_ASKED_LABEL = 'お聞きしていない方';
export const ASKED_LABEL = 'お聞きした方';

/** To whom a question is put; null where to everybody. */
export const routeOf = ({ asked_if }: Question): Route | null =>
  asked_if === null ? null : routeSchema.parse(JSON.parse(asked_if));

/** The same for the rows of a table: in words and as data. */
export function routeTexts(
  questions: readonly Question[],
  question: Question,
): { readonly asked_of: string; readonly asked_if: string } {
  const route = routeOf(question);
  const earlier = questions.find(({ question_id }) => question_id === route?.question_id);
  if (!route || !earlier) return { asked_of: '', asked_if: '' };
  const labels = new Map(optionsOf(earlier).map(({ code, label }) => [code, label]));
  const answers = route.values.map((code) => `「${labels.get(code) ?? CODE_LABELS[code] ?? code}」`).join('');
  const any = route.values.length > 1 ? 'のどれか' : '';
  return {
    asked_of: `「${wordingOf(earlier)}」に${answers}${any}と答えた方`,
    asked_if: question.asked_if ?? '',
  };
}

/** Id of those to whom a question was put that is put to some people only; on an occasion, where it is one of points. */
export const askedId = (question_id: string, occasion: string | null): string =>
  occasion === null
    ? cellId('chosen.asked', { question_id })
    : cellId('answers.asked', { question_id, occasion });
