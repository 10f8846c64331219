import type { RawFigure } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';

/** Opinions by effect and round: the figure at a crossing ('T' = all rounds), and the rounds in their order. */
export type CodedOpinions = {
  readonly rounds: readonly string[];
  figure(effect: string, round: string): RawFigure;
};

/**
 * Enters the opinions that mention an effect into the book. An effect that no rule looks for, or that no round gave
 * room for, is not asked: that is another thing than a zero.
 */
export async function codedOpinions(counting: Counting): Promise<CodedOpinions> {
  const { book, margins: marginsOf } = counting;
  const { project, framework, codes } = counting.context;
  const asked = await counting.asked();
  const margins = await marginsOf('coded', ['code', 'round_id']);
  const sought = new Set([...codes.map((code) => code.replace(/^[＊*]/, '')), ...margins.rows]);
  const rounds = axis(
    project.rounds.map(({ id }) => id),
    margins.columns,
  );
  const figure = crossTable(book, {
    measure: 'coded',
    dimensions: ['code', 'round_id'],
    rows: framework.effects.map(({ id }) => id),
    columns: rounds,
    margins,
    rowsAddUp: false,
    state: (effect, round) => (sought.has(effect) && asked.freeText(round) ? null : 'not_asked'),
  });
  return { rounds, figure };
}
