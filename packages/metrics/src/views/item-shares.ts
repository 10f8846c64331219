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
export async function itemShares(
  { questions, framework }: MeasureContext,
  book: CellBook,
  counts: AnswerCounts,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for (const question of questionsOfKind(questions, ['likert'])) {
    const { question_id, item_id } = question;
    const effect_id = effectOfItem(framework, item_id)?.id ?? null;
    for (const occasion of OCCASIONS.filter((each) => counts.put(question_id, each).count > 0)) {
      const words = { question_id, occasion, wording: wordingOf(question), item_id, effect_id };
      rows.push({ words, figures: await figuresOf(book, counts, question, occasion) });
    }
  }
  return rows;
}

async function figuresOf(book: CellBook, counts: AnswerCounts, question: Question, occasion: string) {
  const { question_id } = question;
  const scale = scaleOf(question, counts.levels(question_id, occasion));
  const half = async (part: string, levels: readonly string[]) => {
    const { count, people } = await counts.among(question_id, occasion, levels);
    const id = cellId('answers', { question_id, occasion, value: part });
    const figure = book.cell({ id, value: count, contributors: people });
    book.equation(
      figure.id,
      levels.map((level) => levelId(question_id, occasion, level)),
    );
    return figure;
  };
  const upper = await half('upper', scale.slice(-2));
  // Not shown, but anybody can subtract: so it is protected like the others.
  const rest = await half('rest', scale.slice(0, -2));
  const answered = book.cells.get(answeredId(question_id, occasion));
  if (!answered) throw new RangeError(`no distribution was entered for ${question_id}`);
  book.equation(answered.id, [upper.id, rest.id]);
  const base: Record<string, RawFigure> = {
    agreeing: upper,
    answered: { kind: 'base', id: answered.id, value: answered.value },
  };
  if (answered.value < SHARE_FROM) {
    const few = { kind: 'too_few', needs: [answered.id] } as const;
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
