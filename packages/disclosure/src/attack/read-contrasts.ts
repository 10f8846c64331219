import { HALF_OF_SHARE } from './pairs-for.ts';
import { isHidden, type Reading, type Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { fisher, newcombe, residual, type TwoShares } from './statistics/two-shares.ts';

const VIEWS = ['theme_contrasts', 'code_contrasts', 'said_by_change'] as const;
/** So many pairs of numbers are tried at most. */
const TRIED = 250_000;
/** Ends are shown outwards to two decimals, the residual to one, p upwards to six. */
const [END, RESIDUAL, P] = [0.01 + 1e-9, 0.05 + 1e-9, 1e-6 + 1e-9] as const;
/** Where so many are expected everywhere, p is of χ² with Yates' correction: near the exact one. */
const [LARGE, NEAR_EXACT] = [50, 0.005] as const;

/** People of two sides: who said it are some of them, and their shares, the residual and p are made of these four numbers. */
export function readContrasts(reading: Reading): void {
  for (const view of VIEWS)
    for (const row of reading.rows(view)) {
      within(reading, view, row);
      differ(reading, view, row);
      tried(reading, view, row);
    }
  risen(reading);
}

function within(reading: Reading, view: string, row: Row): void {
  const term = (factor: number, figure: string): Term => [factor, view, figure, row];
  for (const [part, whole] of [
    ['people', 'of'],
    ['others', 'others_of'],
  ] as const)
    reading.add(`${view}: ${part} ≤ ${whole}`, [term(1, part), term(-1, whole)], -Infinity);
  if (view === 'theme_contrasts')
    reading.add(
      'theme_contrasts: both sides are people of the theme',
      [
        term(1, 'people'),
        term(1, 'others'),
        [-1, 'theme_list', 'people', reading.at('theme_list', { theme_id: row['theme_id'] })],
      ],
      -Infinity,
    );
}

function differ(reading: Reading, view: string, row: Row): void {
  const [difference, of, othersOf] = ['difference', 'of', 'others_of'].map((figure) => shownAt(row, figure));
  if (difference == null || !of || !othersOf) return;
  reading.add(
    `${view}: difference of the shares of both sides`,
    [
      [1 / of, view, 'people', row],
      [-1 / othersOf, view, 'others', row],
    ],
    difference - HALF_OF_SHARE,
    difference + HALF_OF_SHARE,
  );
}

/** Every two numbers of people who said it that show the same interval, residual and p. */
function tried(reading: Reading, view: string, row: Row): void {
  if (!isHidden(view, 'people', row) && !isHidden(view, 'others', row)) return;
  const [of, othersOf] = [shownAt(row, 'of'), shownAt(row, 'others_of')];
  if (!of || !othersOf) return;
  if (of * othersOf > TRIED) {
    reading.leaveAside(`${view}: interval, residual and p`, 'too many numbers of people to try');
    return;
  }
  const fits = fitsShown(row);
  const found = { people: new Set<number>(), others: new Set<number>() };
  for (const people of valuesOf(row, 'people', of))
    for (const others of valuesOf(row, 'others', othersOf))
      if (fits({ people, of, others, othersOf })) {
        found.people.add(people);
        found.others.add(others);
      }
  for (const figure of ['people', 'others'] as const)
    reading.leave(`${view}: interval, residual and p of both sides`, view, figure, row, found[figure]);
}

function valuesOf(row: Row, figure: string, most: number): number[] {
  const value = shownAt(row, figure);
  return value === null ? Array.from({ length: most + 1 }, (_, at) => at) : [value];
}

function fitsShown(row: Row): (shares: TwoShares) => boolean {
  const [difference, low, high, beyond, p] = ['difference', 'low', 'high', 'residual', 'p'].map((figure) =>
    shownAt(row, figure),
  );
  const near = (one: number, other: number | null | undefined, by: number): boolean =>
    other == null || Math.abs(one - other) <= by;
  return (shares) => {
    const { people, of, others, othersOf } = shares;
    if (!near(people / of - others / othersOf, difference, HALF_OF_SHARE)) return false;
    const [from, to] = newcombe(shares);
    if (low != null && (from < low - 1e-9 || from > low + END)) return false;
    if (high != null && (to > high + 1e-9 || to < high - END)) return false;
    if (!near(residual(shares), beyond, RESIDUAL)) return false;
    return p == null || near(fisher(shares), p, leastExpected(shares) >= LARGE ? NEAR_EXACT : P);
  };
}

function leastExpected({ people, of, others, othersOf }: TwoShares): number {
  const saying = people + others;
  return (Math.min(of, othersOf) * Math.min(saying, of + othersOf - saying)) / (of + othersOf);
}

/** Whose points on an effect's only item rose are among those who rose on it. */
function risen(reading: Reading): void {
  for (const row of reading.rows('said_by_change')) {
    const items = reading.rows('change_by_item').filter((each) => each['effect_id'] === row['effect_id']);
    const [item] = items;
    if (!item || items.length > 1) continue;
    const says = `said_by_change ${String(row['effect_id'])}: who wrote is among those who answered both times`;
    const term = (figure: string): Term => [-1, 'change_by_item', figure, item];
    reading.add(says, [[1, 'said_by_change', 'of', row], term('up')], -Infinity);
    reading.add(says, [[1, 'said_by_change', 'others_of', row], term('same'), term('down')], -Infinity);
  }
}
