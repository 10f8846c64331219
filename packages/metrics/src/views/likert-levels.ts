import { TOTAL } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId } from '../cell-book.ts';
import { fewestOf } from '../instruments/scales/scale-parts.ts';
import { scaleItemOf } from '../instruments/scales/scales.ts';

export const MISSING = 'missing';

/** Ids of the cells behind one item on one occasion. */
export const answeredId = (question_id: string, occasion: string): string =>
  cellId('answers.answered', { question_id, occasion });
export const levelId = (question_id: string, occasion: string, value: string): string =>
  cellId('answers', { question_id, occasion, value });

export const FIXED_LABELS: Readonly<Record<string, string>> = {
  [MISSING]: '無回答・その他',
  [TOTAL]: '合計',
};

/** Points of a question's scale, and whatever else was answered, in ascending order. */
export function scaleOf(question: Question, found: readonly string[]): string[] {
  const { scale_min, scale_max } = question;
  const points =
    scale_min === null || scale_max === null
      ? []
      : Array.from({ length: scale_max - scale_min + 1 }, (_, step) => String(scale_min + step));
  const others = found.filter((level) => level !== MISSING && !points.includes(level));
  return [...new Set([...points, ...others])].toSorted((a, b) => Number(a) - Number(b));
}

/** Fewest people of whom a number on an item may tell: what one item of a scale on health says is health too. */
export const fewestOfItem = ({ item_id }: Question, threshold: number): number =>
  fewestOf(scaleItemOf(item_id)?.scale, threshold);
