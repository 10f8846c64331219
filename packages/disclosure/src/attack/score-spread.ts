import { triedMiddles } from './moments-of.ts';
import type { Estimate, Reading } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { asSum, type ScaleTemplate } from './scale-template.ts';
import { alphaOf, deviationOf } from './score-deviation.ts';
import { weighed, type ItemPoints } from './score-points.ts';

type Range = readonly [low: number, high: number];

/** Scores of people who all answered all items, on one occasion. */
export type ScoreSpread = {
  readonly says: string;
  readonly template: ScaleTemplate;
  readonly row: Row;
  readonly items: readonly ItemPoints[];
  readonly n: number;
  /** Of the scores: anything, where it is not shown. */
  readonly mean: Range;
  /** What the mean rests on. */
  readonly rests: readonly Estimate[];
};

/**
 * What the spread of scores tells of the points of their items: the squares of these are at least those of the scores by the
 * number of items (Cauchy–Schwarz), and together with alpha they are known, since it is made of both.
 */
export function readScoreSpread(reading: Reading, spread: ScoreSpread): void {
  const { says, template, row, items, n } = spread;
  const deviation = n < 2 ? null : deviationOf(reading, row, n);
  if (deviation === null) return;
  const sum = asSum(template, items.length);
  const [low, high] = [deviation.from, deviation.to].map((each) => (n - 1) * sum.difference(each) ** 2) as [
    number,
    number,
  ];
  const of = { items, middles: middlesOf(spread), rests: [...spread.rests, ...deviation.rests] };
  squares(reading, { ...of, what: `${says}: interval of the mean` }, [
    low / items.length,
    items.length === 1 ? high : Infinity,
  ]);
  const alpha = alphaOf(reading, row);
  if (alpha === null || items.length < 2) return;
  const share = (value: number): number => 1 - (value * (items.length - 1)) / items.length;
  squares(
    reading,
    { ...of, what: `${says}: alpha, and the interval of the mean`, rests: [...of.rests, ...alpha.rests] },
    [low * share(alpha.to), high * share(alpha.from)],
  );
}

/** Where the mean of each item lies: by its own points, and by the mean of all less those of the others. */
function middlesOf({ template, items, n, mean }: ScoreSpread): Range[] {
  const sum = asSum(template, items.length);
  const own = items.map(({ levels }): Range => {
    let [known, people] = [0, 0];
    const open: number[] = [];
    for (const { points, row } of levels) {
      const value = shownAt(row, 'people');
      if (value === null) open.push(points);
      known += (value ?? 0) * points;
      people += value ?? 0;
    }
    const rest = open.length === 0 ? 0 : n - people;
    return open.length === 0
      ? [known / n, known / n]
      : [(known + rest * Math.min(...open)) / n, (known + rest * Math.max(...open)) / n];
  });
  const [low, high] = [0, 1].map((end) => own.reduce((all, each) => all + each[end]!, 0)) as [number, number];
  return own.map(([from, to]): Range => [
    Math.max(from, sum.score(mean[0]) - (high - to)),
    Math.min(to, sum.score(mean[1]) - (low - from)),
  ]);
}

type Squares = {
  readonly what: string;
  readonly items: readonly ItemPoints[];
  readonly middles: readonly Range[];
  readonly rests: readonly Estimate[];
};

/**
 * Squares of what all points of all items differ from the mean of their item lie between these: those about any other point are
 * more, and the products about two points with the mean between them are less.
 */
function squares(reading: Reading, { what, items, middles, rests }: Squares, [low, high]: Range): void {
  const isOpen = middles.map(([from, to]) => from < to);
  for (const about of triedMiddles(items.flatMap(({ levels }) => levels.map(({ points }) => points))))
    reading.guess(
      what,
      weighed(items, (own, item) => (own - (isOpen[item] ? about : middles[item]![0])) ** 2),
      low - 1e-6,
      Infinity,
      { rests },
    );
  if (!Number.isFinite(high)) return;
  reading.guess(
    what,
    weighed(items, (own, item) => (own - middles[item]![0]) * (own - middles[item]![1])),
    -Infinity,
    high + 1e-6,
    { rests },
  );
}
