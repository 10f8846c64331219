import { CHANNELS, STANDPOINTS, TOTAL } from '@hirogeru/store/contracts';
import type { Counting } from '../counting.ts';
import { contrastFindingOf } from '../finding.ts';
import { withWords, type ProtectedRow } from '../protected-row.ts';
import type { RawRow } from '../raw-row.ts';
import { holm } from '../statistics/holm.ts';
import { axis } from './axis.ts';
import { contrastCells, contrastRecipes, type Place, type Touched } from './contrast-cells.ts';
import { CONTRAST_FROM, contrastFigures, type Contrast } from './contrast-estimates.ts';
import { contrastFigure } from './contrast-figure.ts';
import type { Margins } from './margins.ts';

const BY = ['standpoint', 'channel', 'round_id'] as const;
type By = (typeof BY)[number];

/** What is touched, with the words of its rows, and who touches it. */
export type Subject = {
  readonly touched: Touched;
  readonly words: RawRow['words'];
  /** Its row in the counts by a dimension, and in those of where its people spoke. */
  counts(by: By): Promise<{ readonly row: string; readonly people: Margins; readonly spoke: Margins }>;
};

/**
 * People who touch something beside everybody else, by each dimension; only where both sides are large enough. With
 * each row stands everybody who touches it, for `completeContrasts`.
 */
export async function contrastRows(counting: Counting, subjects: readonly Subject[]): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for (const by of BY) {
    const all = await counting.margins('opinions', ['heading', by]);
    const everybody = all.at(TOTAL, TOTAL).people;
    const values = valuesOf(counting, by, all);
    for (const { touched, words, counts } of subjects) {
      const { row, people, spoke } = await counts(by);
      const ofTouched = people.at(row, TOTAL).people;
      for (const value of values) {
        const here = people.at(row, value).people;
        const of = all.at(TOTAL, value).people;
        const contrast = {
          people: here,
          of,
          others: ofTouched - spoke.at(row, value).people,
          othersOf: everybody - of,
        };
        const figures = figuresOf(counting, { touched, by, value }, contrast, { ofTouched, everybody });
        rows.push({ words: { ...words, dimension: by, value }, figures });
      }
    }
  }
  return rows;
}

/** Values whose people, and all others, are enough to be set beside each other. */
function valuesOf({ context }: Counting, by: By, all: Margins): string[] {
  const listed = {
    standpoint: STANDPOINTS,
    channel: CHANNELS,
    round_id: context.project.rounds.map(({ id }) => id),
  };
  const everybody = all.at(TOTAL, TOTAL).people;
  return axis(listed[by], all.columns, { always: false }).filter((value) => {
    // Who did not say where they stand are no group; they are among the others.
    if (value === 'unknown') return false;
    const { people } = all.at(TOTAL, value);
    return people >= CONTRAST_FROM && everybody - people >= CONTRAST_FROM;
  });
}

function figuresOf(
  { book }: Counting,
  place: Place,
  contrast: Contrast,
  whole: { readonly ofTouched: number; readonly everybody: number },
): RawRow['figures'] {
  const { cells, all } = contrastCells(book, place, contrast, whole);
  const needs = Object.values(cells).map(({ id }) => id);
  const figure = contrastFigure(contrastFigures(contrast), needs, contrastRecipes(place));
  return {
    ...cells,
    all,
    difference: figure('contrast_difference'),
    low: figure('contrast_low'),
    high: figure('contrast_high'),
    residual: figure('contrast_residual'),
    p: figure('contrast_p'),
  };
}

/**
 * What may be said of each row, Holm-corrected over the shown rows of its table: a correction made of withheld rows could
 * give them away. A row whose sides are withheld is left out, since that it is there would tell that they are large.
 * @param tableOf  which rows are looked at together
 */
export function completeContrasts(
  rows: readonly ProtectedRow[],
  tableOf: (row: ProtectedRow) => unknown,
): ProtectedRow[] {
  const told = rows.filter(({ cells }) =>
    [cells['of'], cells['others_of']].every((cell) => cell?.kind === 'shown'),
  );
  const corrected = new Map(
    [...Map.groupBy(told, tableOf).values()].flatMap((family) => {
      const ps = holm(family.map(({ cells }) => (cells['p']?.kind === 'shown' ? cells['p'].value : null)));
      return family.map((row, at) => [row, ps[at] ?? null] as const);
    }),
  );
  return told.map((row, seq) => {
    const { all: _, ...cells } = row.cells;
    const finding = contrastFindingOf(cells, corrected.get(row) ?? null);
    return withWords({ ...row, cells }, { finding, seq });
  });
}
