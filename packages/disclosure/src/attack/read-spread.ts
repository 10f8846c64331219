import { HALF, type Moments } from './moments-of.ts';
import type { Reading, Term } from './read-tables.ts';

/** So many lines under the curve of squares, either way. */
const TANGENTS = 12;
const WAYS = ['better', 'same', 'worse'] as const;

type Counted = { readonly terms: readonly Term[]; readonly others: readonly (readonly [string, number])[] };

/**
 * What mean and interval leave for who changed by a step or more either way: of each way, how many there are, what they differ
 * from the mean together, and the squares of that, which lie above every line under the curve and below that of both ends.
 * @param of  better, same and worse: so many times the number of people
 */
export function readSpread(
  reading: Reading,
  {
    says,
    moments: { n, squares },
    mean,
    step,
    ways,
  }: {
    readonly says: string;
    readonly moments: Moments;
    /** Turned so that better is up. */
    readonly mean: number;
    /** Least change that counts; of 0, any. */
    readonly step: number;
    readonly ways: readonly ((factor: number) => Counted)[];
  },
): void {
  const widest = Math.max(Math.sqrt(squares[1]), Math.abs(mean) + step);
  const ends = [
    [step - mean, widest],
    [-step - mean, step - mean],
    [-widest, -step - mean],
  ] as const;
  const sums = WAYS.map((way) => reading.unnamedPart(`${says}: sum of ${way}`));
  const squared = WAYS.map((way) => reading.unnamedPart(`${says}: squares of ${way}`));
  for (const [place, way] of WAYS.entries()) {
    const [from, to] = ends[place]!;
    const [sum, square] = [sums[place]!, squared[place]!];
    const hold = (factor: number, others: readonly (readonly [string, number])[]): void => {
      const people = ways[place]!(factor);
      reading.add(`${says}: ${way}`, people.terms, 0, Infinity, [...people.others, ...others]);
    };
    hold(-from, [[sum, 1]]);
    hold(to, [[sum, -1]]);
    hold(-from * to, [
      [sum, from + to],
      [square, -1],
    ]);
    for (let line = -TANGENTS; line <= TANGENTS; line += 1) {
      const touching = (widest * line) / TANGENTS;
      if (touching < from || touching > to) continue;
      hold(touching ** 2, [
        [sum, -2 * touching],
        [square, 1],
      ]);
    }
  }
  const together = (ids: readonly string[]) => ids.map((id) => [id, 1] as const);
  reading.add(`${says}: mean`, [], -n * HALF, n * HALF, together(sums));
  reading.add(`${says}: interval, effect, p`, [], ...squares, together(squared));
}
