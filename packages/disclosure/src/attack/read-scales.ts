import { momentsOf } from './moments-of.ts';
import { readSpread } from './read-spread.ts';
import { shownMean } from './shown-mean.ts';
import { isHidden, type Reading, type Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';

const WAYS = ['improved', 'same', 'declined'] as const;

/** Scores of a scale: of all who answered some have one, and of those with two some changed by a threshold or more. */
export function readScales(reading: Reading): void {
  for (const row of reading.rows('scale_scores'))
    reading.add(
      'scale_scores: scored and refused are among those who answered',
      [
        [1, 'scale_scores', 'scored', row],
        [1, 'scale_scores', 'refused', row],
        [-1, 'scale_scores', 'answered', row],
      ],
      -Infinity,
    );
  for (const row of reading.rows('scale_changes')) {
    const { scale_id, part, until } = row;
    const says = `scale_changes ${String(scale_id)} ${String(part)} ${String(until)}`;
    const own = (factor: number, figure: string): Term => [factor, 'scale_changes', figure, row];
    for (const [figure, occasion] of [
      ['n_pre', 'pre'],
      ['n_post', until],
    ] as const) {
      const scored = reading.at('scale_scores', { scale_id, part, occasion });
      reading.add(`${says}: n_paired ≤ ${figure}`, [own(1, 'n_paired'), own(-1, figure)], -Infinity);
      reading.add(
        `${says}: ${figure} are among those with a score`,
        [own(1, figure), [-1, 'scale_scores', 'scored', scored]],
        -Infinity,
      );
    }
  }
  for (const row of reading.rows('scale_thresholds')) {
    const { scale_id, part, until } = row;
    const change = reading.at('scale_changes', { scale_id, part, until });
    const all: Term = [-1, 'scale_thresholds', 'n_paired', row];
    const at = `${String(scale_id)} ${String(part)} ${String(until)} ${String(row['rule'])}`;
    reading.add(`scale_thresholds ${at}: n_paired = improved + same + declined`, [
      all,
      ...WAYS.map((way): Term => [1, 'scale_thresholds', way, row]),
    ]);
    reading.add(`scale_thresholds ${at}: n_paired of scale_changes`, [
      all,
      [1, 'scale_changes', 'n_paired', change],
    ]);
    // Where the answers gave the reliability, they are of people with a score before.
    const scored = reading.at('scale_scores', { scale_id, part, occasion: 'pre' });
    reading.add(
      `scale_thresholds ${at}: reliability_n are among those with a score`,
      [
        [1, 'scale_thresholds', 'reliability_n', row],
        [-1, 'scale_scores', 'scored', scored],
      ],
      -Infinity,
    );
    const moments =
      change && momentsOf(shownMean(change, 'n_paired', { beside: alike(reading, until), isWhole: false }));
    const threshold = shownAt(row, 'threshold');
    const isUntold = WAYS.some((way) => isHidden('scale_thresholds', way, row));
    if (moments && threshold !== null && isUntold && Number.isFinite(moments.squares[1]))
      readSpread(reading, {
        says: `scale_thresholds ${at}`,
        moments,
        mean: row['better'] === 'down' ? -moments.mean : moments.mean,
        step: threshold,
        ways: WAYS.map((way) => (factor: number) => ({
          terms: [[factor, 'scale_thresholds', way, row]],
          others: [],
        })),
      });
  }
}

/** Changes whose p are corrected together. */
const alike = (reading: Reading, until: unknown): Row[] =>
  reading.rows('scale_changes').filter((row) => row['until'] === until);
