import { readScoreSeries } from './read-score-series.ts';
import type { Estimate, Reading, Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { asSum, type ScaleTemplate } from './scale-template.ts';
import { meanWithin, readScoreMean } from './score-mean.ts';
import { isEverybody, pointsOfItems, weighed, type ItemPoints } from './score-points.ts';
import { readScoreSpread } from './score-spread.ts';

/** Items add up to scores: their points to the mean of the scale, their spread and its reliability to that of the scores. */
export function readScores(reading: Reading, templates: readonly ScaleTemplate[]): void {
  for (const template of templates) {
    for (const row of ofScale(reading, 'scale_scores', template)) ofOccasion(reading, template, row);
    for (const row of ofScale(reading, 'scale_changes', template)) ofChange(reading, template, row);
    readScoreSeries(reading, template);
  }
}

const ofScale = (reading: Reading, view: string, { id }: ScaleTemplate): Row[] =>
  reading.rows(view).filter(({ scale_id }) => scale_id === id);

const MEAN = ['mean', 'low', 'high'] as const;
const CHANGE = ['difference', 'low', 'high'] as const;

function ofOccasion(reading: Reading, template: ScaleTemplate, row: Row): void {
  const [part, occasion] = [String(row['part']), row['occasion']];
  const items = pointsOfItems(reading, template, part, occasion);
  const says = `scale_scores ${template.id} ${part} ${String(occasion)}`;
  for (const item of items) numbers(reading, says, template, row, item);
  const [n, mean] = [shownAt(row, 'scored'), meanWithin(row, MEAN)];
  if (n === null) return;
  const rests = MEAN.map((figure): Estimate => ['scale_scores', figure, row]);
  if (mean !== null) readScoreMean(reading, { says, template, items, n, mean, row, rests });
  if (shownAt(row, 'answered') === n && isEverybody(items, n))
    readScoreSpread(reading, { says, template, row, items, n, mean: mean ?? [-Infinity, Infinity], rests });
}

/** Who has a score answered the items, all of them where all are needed. */
function numbers(
  reading: Reading,
  says: string,
  { id, missing }: ScaleTemplate,
  row: Row,
  item: ItemPoints,
): void {
  const people = weighed([item], () => 1);
  if (people.length === 0) return;
  const among = (part: Term, whose: string): void =>
    reading.add(`${says}: ${whose} answered every item`, [part, ...people], 0, Infinity);
  if (missing.share === 1) among([-1, 'scale_scores', 'scored', row], 'who has a score');
  if (row['occasion'] !== 'pre') return;
  for (const each of reading.rows('scale_thresholds'))
    if (each['scale_id'] === id && each['part'] === row['part'])
      among([-1, 'scale_thresholds', 'reliability_n', each], 'those whose answers gave the reliability');
}

/** Where everybody answered everything both times, both distributions of every item tell the mean change of the score. */
function ofChange(reading: Reading, template: ScaleTemplate, row: Row): void {
  const [part, until] = [String(row['part']), row['until']];
  const [n, change] = [shownAt(row, 'n_paired'), meanWithin(row, CHANGE)];
  if (n === null || change === null) return;
  const sides = ['pre', until].map((occasion) => {
    const scores = reading.at('scale_scores', { scale_id: template.id, part, occasion });
    const items = pointsOfItems(reading, template, part, occasion);
    return { items, isAll: scores !== undefined && shownAt(scores, 'scored') === n && isEverybody(items, n) };
  });
  if (!sides.every(({ isAll }) => isAll)) return;
  const [before, after] = sides.map(({ items }) => items) as [ItemPoints[], ItemPoints[]];
  const sum = asSum(template, before.length);
  reading.guess(
    `scale_changes ${template.id} ${part} ${String(until)}: items add up to the mean change`,
    [...weighed(after, (points) => points), ...weighed(before, (points) => -points)],
    n * sum.difference(change[0]),
    n * sum.difference(change[1]),
    { rests: CHANGE.map((figure): Estimate => ['scale_changes', figure, row]) },
  );
}
