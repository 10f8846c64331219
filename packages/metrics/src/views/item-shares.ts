import type { Question } from '@hirogeru/store/vault';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { OCCASIONS, type AnswerCounts } from './answer-counts.ts';
import { answeredId, levelId, scaleOf } from './likert-distribution.ts';
import { effectOfItem, questionsOfKind, wordingOf } from './questions-of.ts';

/** Below this many answers a share is given as "x of n people", never as a percentage. */
const SHARE_FROM = 20;

/** Share of the two upper points of scaled items, with Wilson's interval. Call after `likertDistribution`. */
export function itemShares(
  { questions, framework }: MeasureContext,
  book: CellBook,
  counts: AnswerCounts,
): RawRow[] {
  return questionsOfKind(questions, ['likert']).flatMap((question) =>
    OCCASIONS.filter((occasion) => counts.put(question.question_id, occasion).count > 0).map((occasion) => ({
      words: {
        question_id: question.question_id,
        occasion,
        wording: wordingOf(question),
        item_id: question.item_id,
        effect_id: effectOfItem(framework, question.item_id)?.id ?? null,
      },
      figures: figuresOf(book, counts, question, occasion),
    })),
  );
}

function figuresOf(book: CellBook, counts: AnswerCounts, question: Question, occasion: string) {
  const { question_id } = question;
  const scale = scaleOf(question, counts.levels(question_id, occasion));
  const half = (part: string, levels: readonly string[]) => {
    const cells = levels.map((level) => counts.level(question_id, occasion, level));
    const figure = book.cell({
      id: cellId('answers', { question_id, occasion, value: part }),
      value: cells.reduce((sum, { count }) => sum + count, 0),
      contributors: cells.reduce((sum, { people }) => sum + people, 0),
    });
    book.equation(
      figure.id,
      levels.map((level) => levelId(question_id, occasion, level)),
    );
    return figure;
  };
  const upper = half('upper', scale.slice(-2));
  // Not shown, but anybody can subtract: so it is protected like the others.
  const rest = half('rest', scale.slice(0, -2));
  const answered = book.cells.get(answeredId(question_id, occasion));
  if (!answered) throw new RangeError(`no distribution was entered for ${question_id}`);
  book.equation(answered.id, [upper.id, rest.id]);
  const base: Record<string, RawFigure> = {
    agreeing: upper,
    answered: { kind: 'base', id: answered.id, value: answered.value },
  };
  if (answered.value < SHARE_FROM) {
    const few = { kind: 'too_few' } as const;
    return { ...base, share: few, low: few, high: few };
  }
  const [low, high] = wilsonInterval(upper.value, answered.value);
  const derived = (value: number): RawFigure => ({
    kind: 'derived',
    value: Math.round(value * 100) / 100,
    needs: [upper.id, answered.id],
  });
  return { ...base, share: derived(upper.value / answered.value), low: derived(low), high: derived(high) };
}
