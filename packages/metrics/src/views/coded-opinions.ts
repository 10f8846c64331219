import { TOTAL } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import type { Effect } from '../framework/schema.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import type { Margins } from './margins.ts';
import { withheldOfFew } from './withheld-of-few.ts';

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
  const sought = soughtCodes(codes, margins);
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
  // Entered with the opinions by theme and round, before.
  const all = await marginsOf('opinions', ['heading', 'round_id']);
  for (const round_id of [...rounds, TOTAL])
    withheldOfFew(
      book,
      {
        whole: { measure: 'opinions', at: { round_id } },
        parts: framework.effects.map(({ id }) => ({ measure: 'coded', at: { code: id, round_id } })),
        people: all.at(TOTAL, round_id).people,
      },
      project.threshold,
    );
  return { rounds, figure };
}

/** Codes that a rule looks for, or looked for when opinions were read. */
const soughtCodes = (codes: readonly string[], { rows }: Margins): ReadonlySet<string> =>
  new Set([...codes.map((code) => code.replace(/^[＊*]/, '')), ...rows]);

/** Effects of the framework, in its order, that a rule looks for. */
export async function soughtEffects({ context, margins }: Counting): Promise<Effect[]> {
  const sought = soughtCodes(context.codes, await margins('coded', ['code', 'round_id']));
  return context.framework.effects.filter(({ id }) => sought.has(id));
}
