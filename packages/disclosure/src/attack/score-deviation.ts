import { HALF } from './moments-of.ts';
import type { Estimate, Reading } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { quantileOfT } from './statistics/student-t.ts';

/** What a statistic lies between, and the estimates that tell it. */
export type Within = { readonly from: number; readonly to: number; readonly rests: readonly Estimate[] };

/** Half of the last digit of a reliability. */
const HALF_OF_ALPHA = 0.005 + 1e-9;

/**
 * Standard deviation of the scores of a row of `scale_scores`, by the interval of their mean and by the least change that is more
 * than errors of measurement make; null where neither is shown.
 */
export function deviationOf(reading: Reading, row: Row, n: number): Within | null {
  const all = [ofInterval(row, n), ...ofThresholds(reading, row, n)].filter((each) => each !== null);
  return all.length === 0
    ? null
    : {
        from: Math.max(...all.map(({ from }) => from)),
        to: Math.min(...all.map(({ to }) => to)),
        rests: all.flatMap(({ rests }) => rests),
      };
}

function ofInterval(row: Row, n: number): Within | null {
  const [low, high] = [shownAt(row, 'low'), shownAt(row, 'high')];
  if (low === null || high === null) return null;
  const scale = Math.sqrt(n) / quantileOfT(n - 1);
  return {
    from: Math.max(0, (high - low) / 2 - HALF) * scale,
    to: ((high - low) / 2 + HALF) * scale,
    rests: [
      ['scale_scores', 'low', row],
      ['scale_scores', 'high', row],
    ],
  };
}

function ofThresholds(reading: Reading, row: Row, n: number): Within[] {
  return thresholdsOf(reading, row).flatMap((each) => {
    const [least, reliability] = [shownAt(each, 'threshold'), shownAt(each, 'reliability')];
    const change = reading.at('scale_changes', {
      scale_id: row['scale_id'],
      part: row['part'],
      until: each['until'],
    });
    if (each['rule'] !== 'rci' || least === null || reliability === null || !change) return [];
    // The scores before of those with a code: these are the same people where they are as many.
    if (shownAt(change, 'n_pre') !== n) return [];
    const times = 1.96 * Math.sqrt(2 * (1 - reliability));
    return [
      {
        // It is shown upwards to one decimal.
        from: (least - 2 * HALF) / times,
        to: (least + 1e-9) / times,
        rests: [
          ['scale_thresholds', 'threshold', each],
          ['scale_thresholds', 'reliability', each],
        ],
      },
    ];
  });
}

/** Alpha of those who answered all items, where one is shown. */
export function alphaOf(reading: Reading, row: Row): Within | null {
  const places: Estimate[] = [
    ['scale_scores', 'alpha', row],
    ...thresholdsOf(reading, row)
      .filter((each) => shownAt(each, 'reliability_n') !== null)
      .map((each): Estimate => ['scale_thresholds', 'reliability', each]),
  ];
  const [value] = places.flatMap(([, figure, own]) => shownAt(own, figure) ?? []);
  return value === undefined
    ? null
    : { from: value - HALF_OF_ALPHA, to: value + HALF_OF_ALPHA, rests: places };
}

const thresholdsOf = (reading: Reading, { scale_id, part, occasion }: Row): Row[] =>
  occasion === 'pre'
    ? reading
        .rows('scale_thresholds')
        .filter((each) => each['scale_id'] === scale_id && each['part'] === part)
    : [];
