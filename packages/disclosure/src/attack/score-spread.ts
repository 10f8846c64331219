import { HALF } from './moments-of.ts';
import { shownAt, type Estimate, type Reading, type Row } from './read-tables.ts';
import { asSum, type ScaleTemplate } from './scale-template.ts';
import { weighed, type ItemPoints } from './score-points.ts';
import { quantileOfT } from './statistics/student-t.ts';

/** Half of the last digit of a reliability. */
const HALF_OF_ALPHA = 0.005 + 1e-9;
/** Points about which squares are taken, so far apart. */
const STEP = 0.5;

type Range = readonly [low: number, high: number];

/** Scores of people who all answered all items, on one occasion. */
export type ScoreSpread = {
  readonly says: string;
  readonly template: ScaleTemplate;
  readonly row: Row;
  readonly items: readonly ItemPoints[];
  readonly n: number;
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
  const deviation = deviationOf(reading, spread);
  if (deviation === null) return;
  const { from, to, rests } = deviation;
  const sum = asSum(template, items.length);
  const scores = [from, to].map((each) => (n - 1) * sum.difference(each) ** 2) as [number, number];
  const [low, high] = scores;
  const middles = middlesOf(spread);
  squares(reading, { what: `${says}: interval of the mean`, items, middles, rests }, [
    low / items.length,
    items.length === 1 ? high : Infinity,
  ]);
  const alpha = alphaOf(reading, row);
  if (alpha === null || items.length < 2) return;
  const share = (value: number): number => 1 - (value * (items.length - 1)) / items.length;
  squares(
    reading,
    {
      what: `${says}: alpha, and the interval of the mean`,
      items,
      middles,
      rests: [...rests, ...alpha.rests],
    },
    [low * share(alpha.value + HALF_OF_ALPHA), high * share(alpha.value - HALF_OF_ALPHA)],
  );
}

/** Standard deviation of the scores, by their interval and by the least change that is more than errors of measurement make. */
function deviationOf(reading: Reading, { row, n, rests }: ScoreSpread) {
  const [low, high] = [shownAt(row, 'low'), shownAt(row, 'high')];
  if (low === null || high === null || n < 2) return null;
  const scale = Math.sqrt(n) / quantileOfT(n - 1);
  let [from, to] = [Math.max(0, (high - low) / 2 - HALF) * scale, ((high - low) / 2 + HALF) * scale];
  const all: Estimate[] = [...rests];
  for (const each of thresholdsOf(reading, row)) {
    const [least, reliability] = [shownAt(each, 'threshold'), shownAt(each, 'reliability')];
    const change = reading.at('scale_changes', {
      scale_id: row['scale_id'],
      part: row['part'],
      until: each['until'],
    });
    // The scores before of those with a code: these are the same people where they are as many.
    if (each['rule'] !== 'rci' || least === null || reliability === null || !change) continue;
    if (shownAt(change, 'n_pre') !== n) continue;
    const times = 1.96 * Math.sqrt(2 * (1 - reliability));
    // It is shown upwards to one decimal.
    from = Math.max(from, (least - 2 * HALF) / times);
    to = Math.min(to, (least + 1e-9) / times);
    all.push(['scale_thresholds', 'threshold', each], ['scale_thresholds', 'reliability', each]);
  }
  return { from, to, rests: all };
}

/** Alpha of those who answered all items, where one is shown. */
function alphaOf(reading: Reading, row: Row): { value: number; rests: readonly Estimate[] } | null {
  const places: Estimate[] = [
    ['scale_scores', 'alpha', row],
    ...thresholdsOf(reading, row)
      .filter((each) => shownAt(each, 'reliability_n') !== null)
      .map((each): Estimate => ['scale_thresholds', 'reliability', each]),
  ];
  const [value] = places.flatMap(([, figure, own]) => shownAt(own, figure) ?? []);
  return value === undefined ? null : { value, rests: places };
}

const thresholdsOf = (reading: Reading, { scale_id, part, occasion }: Row): Row[] =>
  occasion === 'pre'
    ? reading
        .rows('scale_thresholds')
        .filter((each) => each['scale_id'] === scale_id && each['part'] === part)
    : [];

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
  const points = items.flatMap(({ levels }) => levels.map((each) => each.points));
  const [least, most] = [Math.min(...points), Math.max(...points)];
  for (let about = least; about <= most; about += STEP)
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
