import { NOT_ASKED, TOTAL } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId } from '../cell-book.ts';
import { fewestOf } from '../instruments/scales/scale-parts.ts';
import { scaleItemOf } from '../instruments/scales/scales.ts';
import { NOT_ASKED_LABEL } from './routing.ts';

export const MISSING = 'missing';

/** Ids of the cells behind one item on one occasion. */
export const answeredId = (question_id: string, occasion: string): string =>
  cellId('answers.answered', { question_id, occasion });
export const levelId = (question_id: string, occasion: string, value: string): string =>
  cellId('answers', { question_id, occasion, value });

export const FIXED_LABELS: Readonly<Record<string, string>> = {
  [MISSING]: '無回答・その他',
  [TOTAL]: '合計',
  [NOT_ASKED]: NOT_ASKED_LABEL,
};

/** Points of a question's scale (of a published one in its steps), and whatever else was answered, in ascending order. */
export function scaleOf(question: Question, found: readonly string[]): string[] {
  const { scale_min, scale_max } = question;
  const step = stepOf(question);
  const points =
    scale_min === null || scale_max === null
      ? []
      : Array.from({ length: Math.floor((scale_max - scale_min) / step) + 1 }, (_, at) =>
          String(scale_min + at * step),
        );
  const others = found.filter((level) => level !== MISSING && !points.includes(level));
  return [...new Set([...points, ...others])].toSorted((a, b) => Number(a) - Number(b));
}

/** A form may number the answers of a published scale otherwise: then its steps are not known. */
function stepOf({ item_id, scale_min, scale_max }: Question): number {
  const scale = scaleItemOf(item_id)?.scale;
  return scale && scale.range[0] === scale_min && scale.range[1] === scale_max ? scale.step : 1;
}

/** Fewest people of whom a number on an item may tell: what one item of a scale on health says is health too. */
export const fewestOfItem = ({ item_id }: Question, threshold: number): number =>
  fewestOf(scaleItemOf(item_id)?.scale, threshold);
