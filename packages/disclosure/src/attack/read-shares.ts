import { shownAt, type Reading, type Row, type Term } from './read-tables.ts';

/** A share is shown from so many people on, and tried for so many at most. */
const FROM = 20;
const MOST = 2000;
/** Half of the last digit of a share, and room for the last bits. */
const HALF = 0.005 + 1e-9;
const Z = 1.959963984540054;

/** What a rounded share and its interval leave for the two numbers that it is made of. */
export function readShares(reading: Reading): void {
  for (const row of reading.rows('item_shares'))
    share(reading, { view: 'item_shares', row, part: 'agreeing', whole: 'answered' }, 'share');
  for (const view of ['change_by_item', 'change_at_follow_up', 'scale_changes'])
    for (const row of reading.rows(view))
      share(reading, { view, row, part: 'n_paired', whole: 'n_pre' }, 'paired_rate');
  for (const view of ['theme_contrasts', 'code_contrasts', 'said_by_change'])
    for (const row of reading.rows(view)) contrast(reading, view, row);
  for (const row of reading.rows('weighted_shares')) weighted(reading, row);
}

type Place = {
  readonly view: string;
  readonly row: Row;
  readonly part: string;
  readonly whole: string;
};

function share(reading: Reading, { view, row, part, whole }: Place, figure: string): void {
  const value = shownAt(row, figure);
  if (value === null) return;
  const says = `${view}: ${figure} is ${part} in ${whole}`;
  const [x, n]: readonly [Term, Term] = [
    [1, view, part, row],
    [1, view, whole, row],
  ];
  reading.add(says, [x, [-value - HALF, view, whole, row]], -Infinity);
  reading.add(says, [x, [-value + HALF, view, whole, row]], 0, Infinity);
  const end = (name: string): number | null => (figure === 'share' ? shownAt(row, name) : null);
  const ends = [end('low'), end('high')] as const;
  const fitting = pairsFor(value, ends, { part: shownAt(row, part), whole: shownAt(row, whole) });
  if (fitting.length === 0) return;
  const wholes = fitting.map(([, all]) => all);
  const isOpen = Math.max(...wholes) === MOST;
  for (const [term, values] of [[x, fitting.map(([some]) => some)] as const, [n, wholes] as const])
    reading.add(
      `${says}, and its interval`,
      [term],
      Math.min(...values),
      isOpen ? Infinity : Math.max(...values),
    );
}

/** Every two numbers of people that show this share and this interval. */
function pairsFor(
  value: number,
  [low, high]: readonly [number | null, number | null],
  known: { readonly part: number | null; readonly whole: number | null },
): [part: number, whole: number][] {
  const found: [number, number][] = [];
  const wholes = known.whole === null ? [FROM, MOST] : [known.whole, known.whole];
  for (let n = wholes[0]!; n <= wholes[1]!; n += 1) {
    const most = Math.min(n, Math.floor(n * (value + HALF)));
    for (let x = Math.max(0, Math.ceil(n * (value - HALF))); x <= most; x += 1) {
      if (known.part !== null && known.part !== x) continue;
      const [from, to] = wilson(x / n, n);
      if ((low === null || near(from, low)) && (high === null || near(to, high))) found.push([x, n]);
    }
  }
  return found;
}

const near = (one: number, other: number): boolean => Math.abs(one - other) <= HALF;

/** Wilson's interval, as the page says that it is. */
function wilson(p: number, n: number): [number, number] {
  const middle = p + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return [(middle - half) / (1 + Z ** 2 / n), (middle + half) / (1 + Z ** 2 / n)];
}

/** People of two sides: who said it are some of them, and the difference of their shares is rounded. */
function contrast(reading: Reading, view: string, row: Row): void {
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
  const [difference, of, othersOf] = ['difference', 'of', 'others_of'].map((figure) => shownAt(row, figure));
  if (difference === null || difference === undefined || !of || !othersOf) return;
  reading.add(
    `${view}: difference of the shares of both sides`,
    [term(1 / of, 'people'), term(-1 / othersOf, 'others')],
    difference - HALF,
    difference + HALF,
  );
}

/** A weighted share is made of strata, of which the plain one is made too. */
function weighted(reading: Reading, row: Row): void {
  const { question_id, occasion } = row;
  const strata = reading
    .rows('weighted_strata')
    .filter((each) => each['question_id'] === question_id && each['occasion'] === occasion);
  if (strata.length === 0) return;
  const all = (figure: string): Term[] => strata.map((each) => [1, 'weighted_strata', figure, each]);
  const whole = (factor: number): Term => [factor, 'weighted_shares', 'answered', row];
  reading.add('weighted_shares: strata add up', [...all('answered'), whole(-1)]);
  const value = shownAt(row, 'share');
  if (value === null) return;
  const says = 'weighted_shares: share is agreeing in answered';
  reading.add(says, [...all('agreeing'), whole(-value - HALF)], -Infinity);
  reading.add(says, [...all('agreeing'), whole(-value + HALF)], 0, Infinity);
}
