import { HALF } from './moments-of.ts';
import type { Estimate, Reading } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { asSum, type ScaleTemplate } from './scale-template.ts';
import { readScoreMean } from './score-mean.ts';
import { readWidth } from './score-width.ts';
import { isEverybody, pointsOfItems, weighed, type ItemPoints } from './score-points.ts';
import { pointsOfStayers, readStayers } from './stayers.ts';

/** Means of a scale round by round: items that a form of one round asked add up to them. */
export function readScoreSeries(reading: Reading, template: ScaleTemplate): void {
  for (const row of reading.rows('trend_by_round')) {
    if (row['measure'] !== template.id) continue;
    const items = itemsIn(reading, template, row, row['round_id']);
    ofAll(reading, template, row, items);
    ofStayers(reading, template, row, items);
  }
  for (const row of reading.rows('trend_changes'))
    if (row['measure'] === template.id) ofEnds(reading, template, row);
}

const nameOf = ({ measure, part, occasion }: Row): string => [measure, part, occasion].map(String).join(' ');

const itemsIn = (reading: Reading, template: ScaleTemplate, row: Row, round: unknown): ItemPoints[] =>
  pointsOfItems(
    reading,
    template,
    String(row['part']),
    row['occasion'],
    reading.at('rounds', { round_id: round })?.['label'],
  );

function ofAll(reading: Reading, template: ScaleTemplate, row: Row, items: readonly ItemPoints[]): void {
  const [n, mean] = [shownAt(row, 'n_all'), shownAt(row, 'mean_all')];
  if (n === null || mean === null) return;
  readScoreMean(reading, {
    says: `trend_by_round ${nameOf(row)} ${String(row['round_id'])}`,
    template,
    items,
    n,
    mean: [mean - HALF, mean + HALF],
    row: null,
    rests: [['trend_by_round', 'mean_all', row]],
  });
}

/** Who stayed is among those of each point of each item. */
function ofStayers(reading: Reading, template: ScaleTemplate, row: Row, items: readonly ItemPoints[]): void {
  const [n, all, mean] = ['n_stayed', 'n_all', 'mean_stayed'].map((figure) => shownAt(row, figure));
  if (n == null || all == null || mean == null || !isEverybody(items, all)) return;
  const says = `trend_by_round ${nameOf(row)} ${String(row['round_id'])}`;
  const rests: Estimate[] = [['trend_by_round', 'mean_stayed', row]];
  const sum = asSum(template, items.length);
  const stayers = items.flatMap(({ levels }, item) =>
    readStayers(reading, `${says}, item ${item + 1}`, levels, n),
  );
  reading.guess(
    `${says}: items add up to the mean score of who stayed`,
    [],
    n * sum.score(mean - HALF),
    n * sum.score(mean + HALF),
    { others: pointsOfStayers(stayers), rests },
  );
}

/** All in the last round less all in the first. */
function ofEnds(reading: Reading, template: ScaleTemplate, row: Row): void {
  const rounds = String(row['rounds']).split(',');
  const [first, last] = (['n_first', 'n_last'] as const).flatMap((figure, at) => {
    const n = shownAt(row, figure);
    const items = itemsIn(reading, template, row, at === 0 ? rounds[0] : rounds.at(-1));
    return n !== null && isEverybody(items, n) ? { n, items } : [];
  });
  if (!first || !last) return;
  const says = `trend_changes ${nameOf(row)}`;
  readWidth(reading, { says, template, row, sides: [first, last] });
  const difference = shownAt(row, 'all_difference');
  if (difference === null) return;
  const sum = asSum(template, first.items.length);
  reading.guess(
    `${says}: items add up to the difference of scores`,
    [
      ...weighed(first.items, (points) => -points / first.n),
      ...weighed(last.items, (points) => points / last.n),
    ],
    sum.difference(difference - HALF),
    sum.difference(difference + HALF),
    { rests: [['trend_changes', 'all_difference', row]] },
  );
}
