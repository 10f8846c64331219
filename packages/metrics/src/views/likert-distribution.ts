import { TOTAL } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId, type CellBook } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import { OCCASIONS, type AnswerCounts } from './answer-counts.ts';
import { effectOfItem, optionsOf, questionsOfKind, wordingOf } from './questions-of.ts';
import type { RoundOfForm } from './round-of-form.ts';

export const MISSING = 'missing';

/** Ids of the cells behind one item on one occasion. */
export const answeredId = (question_id: string, occasion: string): string =>
  cellId('answers.answered', { question_id, occasion });
export const levelId = (question_id: string, occasion: string, value: string): string =>
  cellId('answers', { question_id, occasion, value });

/** Answers to scaled items by point of the scale, one row a point in the scale's order, then 'missing' and 'T'. */
export async function likertDistribution(
  { questions, framework }: MeasureContext,
  book: CellBook,
  counts: AnswerCounts,
  roundOf: RoundOfForm,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for (const question of questionsOfKind(questions, ['likert', 'nps'])) {
    const { question_id, item_id } = question;
    const labels = new Map(optionsOf(question).map(({ code, label }) => [code, label]));
    const effect_id = effectOfItem(framework, item_id)?.id ?? null;
    for (const occasion of OCCASIONS.filter((each) => counts.put(question_id, each).count > 0)) {
      for (const [level, figure] of await enter(book, counts, question, occasion)) {
        const level_label = labels.get(level) ?? FIXED_LABELS[level] ?? level;
        const wording = wordingOf(question);
        const asked_in = roundOf(question.form_id);
        rows.push({
          words: { question_id, occasion, level, wording, level_label, asked_in, item_id, effect_id },
          figures: { people: figure },
        });
      }
    }
  }
  return rows;
}

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

async function enter(book: CellBook, counts: AnswerCounts, question: Question, occasion: string) {
  const { question_id, form_id } = question;
  const put = counts.put(question_id, occasion);
  const missing = counts.level(question_id, occasion, MISSING);
  const scale = scaleOf(question, counts.levels(question_id, occasion));
  const levels = scale.map((level) => {
    const { count, people } = counts.level(question_id, occasion, level);
    const id = levelId(question_id, occasion, level);
    return [level, book.cell({ id, value: count, contributors: people })] as const;
  });
  const answered = book.cell({
    id: answeredId(question_id, occasion),
    value: put.count - missing.count,
    contributors: (await counts.among(question_id, occasion, scale)).people,
  });
  // How many left a question blank tells nothing about anybody, so it is never withheld for itself.
  const blank = book.cell({
    id: levelId(question_id, occasion, MISSING),
    value: missing.count,
    contributors: missing.people,
    threshold: 0,
  });
  const total = book.cell({
    id: counts.putId(question_id, form_id, occasion),
    value: put.count,
    contributors: put.people,
  });
  book.equation(
    answered.id,
    levels.map(([, figure]) => figure.id),
  );
  book.equation(total.id, [answered.id, blank.id]);
  return [...levels, [MISSING, blank] as const, [TOTAL, total] as const];
}
