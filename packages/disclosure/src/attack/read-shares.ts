import { pairsFor, HALF_OF_SHARE, MOST } from './pairs-for.ts';
import type { Reading, Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';

/** What a rounded share and its interval leave for the two numbers that it is made of. */
export function readShares(reading: Reading): void {
  for (const row of reading.rows('item_shares'))
    share(reading, { view: 'item_shares', row, part: 'agreeing', whole: 'answered' }, 'share', true);
  for (const view of ['change_by_item', 'change_at_follow_up', 'scale_changes'])
    for (const row of reading.rows(view))
      share(reading, { view, row, part: 'n_paired', whole: 'n_pre' }, 'paired_rate', false);
}

type Place = {
  readonly view: string;
  readonly row: Row;
  readonly part: string;
  readonly whole: string;
};

function share(
  reading: Reading,
  { view, row, part, whole }: Place,
  figure: string,
  hasInterval: boolean,
): void {
  const value = shownAt(row, figure);
  if (value === null) return;
  const says = `${view}: ${figure} is ${part} in ${whole}`;
  const [x, n]: readonly [Term, Term] = [
    [1, view, part, row],
    [1, view, whole, row],
  ];
  reading.add(says, [x, [-value - HALF_OF_SHARE, view, whole, row]], -Infinity);
  reading.add(says, [x, [-value + HALF_OF_SHARE, view, whole, row]], 0, Infinity);
  const end = (name: string): number | null => (hasInterval ? shownAt(row, name) : null);
  const fitting = pairsFor(value, [end('low'), end('high')], {
    part: shownAt(row, part),
    whole: shownAt(row, whole),
  });
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
