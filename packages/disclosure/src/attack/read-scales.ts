import type { Cell } from '@hirogeru/store/contracts';
import { HALF, momentsOf, type Moments } from './moments-of.ts';
import { shownAt, type Reading, type Row, type Term } from './read-tables.ts';

/** So many lines under the curve of squares, either way. */
const TANGENTS = 12;
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
    const moments = change && momentsOf(change);
    const threshold = shownAt(row, 'threshold');
    const isHidden = WAYS.some((way) => (row[way] as Cell | undefined)?.kind === 'masked');
    if (moments && threshold !== null && isHidden && Number.isFinite(moments.squares[1]))
      spread(reading, { at, row, threshold, ...moments });
  }
}

type Spread = Moments & { readonly at: string; readonly row: Row; readonly threshold: number };

/**
 * What mean and interval leave for who changed by the threshold or more: of each way, how many there are, what they differ
 * from the mean together, and the squares of that, which lie above every line under the curve and below that of both ends.
 */
function spread(reading: Reading, { at, row, threshold, n, mean, squares }: Spread): void {
  const says = `scale_thresholds ${at}`;
  const better = row['better'] === 'down' ? -mean : mean;
  const widest = Math.max(Math.sqrt(squares[1]), Math.abs(better) + threshold);
  const ends = {
    improved: [threshold - better, widest],
    same: [-threshold - better, threshold - better],
    declined: [-widest, -threshold - better],
  } as const;
  const sums = WAYS.map((way) => reading.unnamedPart(`${says}: sum of ${way}`));
  const squared = WAYS.map((way) => reading.unnamedPart(`${says}: squares of ${way}`));
  for (const [place, way] of WAYS.entries()) {
    const [from, to] = ends[way];
    const [sum, square] = [sums[place]!, squared[place]!];
    const people = (factor: number): Term => [factor, 'scale_thresholds', way, row];
    reading.add(`${says}: ${way}`, [people(-from)], 0, Infinity, [[sum, 1]]);
    reading.add(`${says}: ${way}`, [people(to)], 0, Infinity, [[sum, -1]]);
    reading.add(`${says}: ${way}`, [people(-from * to)], 0, Infinity, [
      [sum, from + to],
      [square, -1],
    ]);
    for (let line = -TANGENTS; line <= TANGENTS; line += 1) {
      const touching = (widest * line) / TANGENTS;
      if (touching < from || touching > to) continue;
      reading.add(`${says}: ${way}`, [people(touching ** 2)], 0, Infinity, [
        [sum, -2 * touching],
        [square, 1],
      ]);
    }
  }
  const together = (ids: readonly string[]) => ids.map((id) => [id, 1] as const);
  reading.add(`${says}: mean`, [], -n * HALF, n * HALF, together(sums));
  reading.add(`${says}: interval`, [], ...squares, together(squared));
}
