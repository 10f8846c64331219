import type { ThemeEdits } from '@hirogeru/store/contracts';
import type { UnkeptEdit } from './edit-conflicts.ts';

/** Edits with the answers by their ids of today, and the way back to what is written in the file. */
export type TodaysEdits = {
  readonly edits: ThemeEdits;
  /** A conflict of these edits as one of the file. */
  asWritten(conflict: UnkeptEdit): UnkeptEdit;
};

/** Units are known as `opinion:0002` in a finding; people write `opinion:2`. */
export const unitId = (opinionId: string, unitNo: number): string =>
  `${opinionId}:${String(unitNo).padStart(4, '0')}`;

export const opinionOf = (answer: string): string => answer.split(':', 1)[0] ?? '';

/** @param today  the id that an answer has now */
export function todaysEdits(edits: ThemeEdits, today: (opinionId: string) => string): TodaysEdits {
  const named = (answer: string): string => {
    const [opinion = '', unit] = answer.split(':');
    return unit === undefined ? today(opinion) : unitId(today(opinion), Number(unit));
  };
  const written = new Map(Object.keys(edits.moves).map((answer) => [named(answer), answer]));
  const inFile = (path: UnkeptEdit['at']): UnkeptEdit['at'] =>
    path[0] === 'moves' ? [path[0], written.get(String(path[1])) ?? '', ...path.slice(2)] : path;
  return {
    edits: {
      ...edits,
      moves: Object.fromEntries(Object.entries(edits.moves).map(([answer, theme]) => [named(answer), theme])),
      splits: edits.splits.map((split) => ({ ...split, answers: split.answers.map(named) })),
      approved_quotes: edits.approved_quotes.map(today),
    },
    asWritten: ({ at, other, ...rest }) => ({
      ...rest,
      at: inFile(at),
      ...(other ? { other: inFile(other) } : {}),
    }),
  };
}

/** Every answer that the edits name, by opinion id. */
export const answersNamed = (edits: ThemeEdits): string[] =>
  [
    ...Object.keys(edits.moves),
    ...edits.splits.flatMap(({ answers }) => answers),
    ...edits.approved_quotes,
    ...edits.confirmed_quotes,
    ...edits.withdrawn_quotes,
    ...Object.keys(edits.paraphrases),
    ...Object.keys(edits.excerpts),
  ].map(opinionOf);

/**
 * Approved quotes that cannot be shown: the answer is gone, or speaks of nothing but what is hidden.
 * @param themesOf  themes of an answer after people's edits
 */
export function unkeptQuotes(
  { approved_quotes, hidden }: ThemeEdits,
  isThere: (opinionId: string) => boolean,
  themesOf: (opinionId: string) => readonly string[],
): UnkeptEdit[] {
  return approved_quotes.flatMap((opinion, at): UnkeptEdit[] => {
    if (!isThere(opinion)) return [{ at: ['approved_quotes', at], reason: 'unknown_answer' }];
    const themes = themesOf(opinion);
    if (themes.length === 0 || !themes.every((theme) => hidden.includes(theme))) return [];
    const other = ['hidden', hidden.indexOf(themes[0]!)];
    return [{ at: ['approved_quotes', at], reason: 'against', other }];
  });
}
