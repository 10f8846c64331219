import { ANSWER_TABLES } from './answer-tables.ts';
import {
  isMasked,
  isNotAskedRow,
  isNotAsked,
  levelsOf,
  questionOf,
  shownAt,
  type Row,
  type Shown,
} from './shown-rows.ts';

/** A withheld number that may be a zero. */
type Perhaps = readonly [view: string, figure: string, row: Row];

/**
 * Zeros are shown, but where answers to a question are withheld whole: everybody answered alike, or too few answered at all.
 * Only there may a withheld number be a zero. Of changes and thresholds see `isUntold`.
 */
export function perhapsZeros(rows: Shown): Perhaps[] {
  const whole = Object.keys(ANSWER_TABLES).flatMap((view) => wholeRows(rows, view));
  const strata = rows('weighted_strata')
    .filter((row) => isMasked(row, 'agreeing') && isMasked(row, 'answered'))
    .map((row) => ['weighted_strata', 'agreeing', row] as const);
  return [...whole, ...strata, ...agreeing(rows), ...underSides(rows, whole), ...askedOrNot(rows)];
}

function wholeRows(rows: Shown, view: string): Perhaps[] {
  const { figure, of, along, but } = ANSWER_TABLES[view]!;
  const columns = new Map(
    rows(view).flatMap((row) => (of.every((key) => row[key] === 'T') ? [[row[along], row] as const] : [])),
  );
  const shownIn = (row: Row | undefined): number | null => (row ? shownAt(row, figure) : null);
  /** Nobody gave it anywhere: then that nobody did here is known. */
  const isNowhere = (row: Row): boolean => shownIn(columns.get(row[along])) === 0;
  return [...Map.groupBy(rows(view), (row) => JSON.stringify(of.map((key) => row[key]))).values()].flatMap(
    (own) => {
      const at = (value: string): Row | undefined => own.find((row) => row[along] === value);
      const parts = own.filter((row) => row !== at('T') && row !== at(but) && !isNotAskedRow(row));
      const rest = at(but);
      const isTotalKnown = shownIn(at('T')) !== null && (!rest || shownIn(rest) !== null);
      const isWhole =
        !isTotalKnown &&
        !of.every((key) => own[0]?.[key] === 'T') &&
        parts.every((row) => isMasked(row, figure) || isNotAsked(row, figure) || isNowhere(row));
      return isWhole
        ? parts.flatMap((row) => (isMasked(row, figure) ? [[view, figure, row] as const] : []))
        : [];
    },
  );
}

/** Those who were asked and those who were not are withheld: everybody may have been one of them. */
function askedOrNot(rows: Shown): Perhaps[] {
  return (['choices', 'likert_distribution', 'likert_sides'] as const).flatMap((view) =>
    rows(view)
      .filter((row) => isNotAskedRow(row) && isMasked(row, 'people'))
      .flatMap((row): Perhaps[] => {
        const total = rows(view).find(
          (each) =>
            (each['level'] ?? each['choice']) === 'T' &&
            each['question_id'] === row['question_id'] &&
            each['occasion'] === row['occasion'],
        );
        if (!total || !isMasked(total, 'people')) return [];
        return [row, total].map((each) => [view, 'people', each] as const);
      }),
  );
}

/** Who agrees and everybody are withheld, and so is something of the rest. */
function agreeing(rows: Shown): Perhaps[] {
  const points = Map.groupBy(rows('likert_distribution'), questionOf);
  return rows('item_shares').flatMap((row) => {
    const levels = levelsOf(points.get(questionOf(row)) ?? []);
    const [rest, upper] = [levels.slice(0, -2), levels.slice(-2)];
    if (!isMasked(row, 'agreeing') || !isMasked(row, 'answered')) return [];
    if (!rest.some((each) => isMasked(each, 'people'))) return [];
    return [['item_shares', 'agreeing', row], ...allOf(rest), ...allOf(upper)] as const;
  });
}

/** Points of a side that may be nothing. */
function underSides(rows: Shown, whole: readonly Perhaps[]): Perhaps[] {
  const points = Map.groupBy(rows('likert_distribution'), questionOf);
  return whole.flatMap(([view, , row]) => {
    if (view !== 'likert_sides') return [];
    const levels = levelsOf(points.get(questionOf(row)) ?? []);
    const half = Math.floor(levels.length / 2);
    const of = { lower: levels.slice(0, half), upper: levels.slice(-half) }[String(row['level'])];
    return allOf(of ?? levels.slice(half, -half));
  });
}

/** Points that are withheld all of them. */
const allOf = (levels: readonly Row[]): Perhaps[] =>
  levels.every((row) => isMasked(row, 'people'))
    ? levels.map((row) => ['likert_distribution', 'people', row] as const)
    : [];
