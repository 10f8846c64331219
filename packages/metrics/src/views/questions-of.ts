import { z } from 'zod';
import type { Question } from '@hirogeru/store/vault';
import { itemOf, items } from '../instruments/items.ts';
import { scaleItemOf } from '../instruments/scales/scales.ts';
import type { Framework } from '../framework/schema.ts';

const optionsSchema = z.array(z.object({ code: z.string(), label: z.string() }));

/** Answer codes of a question with their labels, in the mapping's order. */
export const optionsOf = (question: Question): z.infer<typeof optionsSchema> =>
  optionsSchema.parse(JSON.parse(question.options));

/** Whether a question is answered by a point of a scale. */
export const isScaled = ({ kind }: Question): boolean => kind === 'likert' || kind === 'nps';

/** Effect that an item belongs to: the first of the framework that names it. */
export const effectOfItem = (framework: Framework, item: string | null) =>
  item === null ? undefined : framework.effects.find((effect) => effect.items.includes(item));

/** Wording of an item of ours, else as the form has it; of a scale whose wording may not be shown, its name and number. */
export function wordingOf({ item_id, wording }: Question): string {
  const ofScale = scaleItemOf(item_id);
  if (ofScale && ofScale.scale.licence !== 'A') return `${ofScale.scale.id} の${ofScale.number}番目の項目`;
  return itemOf(item_id)?.text ?? wording;
}

/** Questions of some kinds, in the order of the items, then by form and number (q2 before q10). */
export function questionsOfKind(questions: readonly Question[], kinds: readonly string[]): Question[] {
  return questions
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted(
      (a, b) =>
        place(a) - place(b) ||
        compare(a.form_id, b.form_id) ||
        a.question_id.length - b.question_id.length ||
        compare(a.question_id, b.question_id),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const place = (question: Question): number => {
  const at = items.findIndex(({ id }) => id === question.item_id);
  return at < 0 ? items.length : at;
};
