import type { Cell } from '@hirogeru/store/contracts';

export type Row = Readonly<Record<string, unknown>>;
/** What a release shows, as an outsider has it: the rows of each view. */
export type Shown = (view: string) => readonly Row[];

/** What is said of a figure of a row: a number, or why there is none. */
const kindAt = (row: Row, figure: string): Cell['kind'] | undefined =>
  (row[figure] as Cell | undefined)?.kind;
export const isMasked = (row: Row, figure: string): boolean => kindAt(row, figure) === 'masked';
export const isNotAsked = (row: Row, figure: string): boolean => kindAt(row, figure) === 'not_asked';
export const isTooFew = (row: Row, figure: string): boolean => kindAt(row, figure) === 'too_few';

/** What a figure of a row shows; null where it shows nothing. */
export function shownAt(row: Row, figure: string): number | null {
  const cell = row[figure] as Cell | undefined;
  return cell?.kind === 'shown' ? cell.value : null;
}

/** Question and occasion of a row. */
export const questionOf = (row: Row): string => `${String(row['question_id'])} ${String(row['occasion'])}`;

/** Whether a row is of those to whom its question was not put: they stand beside the total, not in it. */
export const isNotAskedRow = ({ level, choice }: Row): boolean =>
  level === 'not_asked' || choice === 'not_asked';

/** Points of the scale among the rows of one question, in ascending order. */
export const levelsOf = (rows: readonly Row[]): Row[] =>
  rows
    .filter(({ level }) => level !== 'T' && level !== 'missing' && level !== 'not_asked')
    .toSorted((a, b) => Number(a['level']) - Number(b['level']));
