import type { Question } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import { effectOfItem, wordingOf } from './questions-of.ts';
import type { RoundOfForm } from './round-of-form.ts';
import { routeTexts } from './routing.ts';

/** What every row about a scaled item says of it, whatever its answers are put together by. */
export const itemWords = (
  { questions, framework }: Pick<MeasureContext, 'questions' | 'framework'>,
  roundOf: RoundOfForm,
  question: Question,
) => ({
  question_id: question.question_id,
  wording: wordingOf(question),
  asked_in: roundOf(question.form_id),
  ...routeTexts(questions, question),
  item_id: question.item_id,
  effect_id: effectOfItem(framework, question.item_id)?.id ?? null,
});
