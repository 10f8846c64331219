import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { change, K, levels, SCALE, type Rows } from '../made-up/rows.ts';
import { attackSince } from './attack-since.ts';

const found = (before: Rows, now: Rows) =>
  attackSince({ before: (view) => before[view] ?? [], now: (view) => now[view] ?? [], k: K }, [SCALE]);
/** Points of one item, with those who left it blank. */
const points = (...counts: readonly (number | null)[]): Rows['rows'] =>
  levels(
    Object.fromEntries(
      counts.map((count, at): [string, Cell] => [
        ['1', '2', '3', 'missing', 'T'][at]!,
        count === null ? masked : shown(count),
      ]),
    ),
  );
const byStandpoint = (counts: Readonly<Record<string, Cell>>) =>
  Object.entries(counts).map(([standpoint, submissions]) => ({ round_id: 'R1', standpoint, submissions }));

const BEFORE = points(10, 20, 30, 0, 60);

describe('a reader of two releases finds', () => {
  it.each([
    ['that whoever came gave the one answer that is withheld', BEFORE, points(10, 20, null, 0, null)],
    ['that all who came gave one answer, however many', BEFORE, points(10, 20, 37, 0, 67)],
    ['that all but one did', BEFORE, points(11, 20, 36, 0, 67)],
    ['what few did not answer', BEFORE, points(null, null, 30, 0, 62)],
    [
      'what few did not answer, though nine came, of whom six left it blank',
      BEFORE,
      points(10, null, null, 6, 69),
    ],
    ['that whoever changed the answer did so from one to another', BEFORE, points(10, null, null, 0, 60)],
  ])('%s', (_, before, now) => {
    expect(found({ likert_distribution: before }, { likert_distribution: now })).toMatchObject([
      { number: 'likert_distribution/people/q/once/T', kind: 'since', rests: [] },
    ]);
  });

  it('that somebody of a standpoint is new', () => {
    const [first, second] = [
      byStandpoint({ tojisha: shown(30), family: shown(20), T: shown(50) }),
      byStandpoint({ tojisha: shown(30), family: shown(20), resident: masked, T: masked }),
    ];
    const [leak] = found({ submissions_by_standpoint: first }, { submissions_by_standpoint: second });
    expect(leak).toMatchObject({ number: 'submissions_by_standpoint/submissions/R1/T' });
    expect(leak?.by).toEqual([
      'submissions_by_standpoint R1: whoever came or went gave one answer (submissions_by_standpoint/submissions/R1/resident)',
    ]);
  });

  it('that whoever came does not agree', () => {
    const shares = (answered: Cell) => ({
      item_shares: [{ question_id: 'q', occasion: 'once', agreeing: shown(40), answered }],
    });
    expect(found(shares(shown(60)), shares(masked))).toMatchObject([
      { number: 'item_shares/answered/q/once' },
    ]);
  });
});

describe('finds nothing', () => {
  it.each([
    ['where nothing changed', BEFORE, BEFORE],
    ['where all that could be said is withheld', BEFORE, points(null, null, null, 0, null)],
    ['where enough people came who differ', BEFORE, points(13, 24, 30, 0, 67)],
    ['where two answers changed by nobody knows how many', BEFORE, points(10, null, null, 0, null)],
    ['where a number was withheld before', points(10, null, 30, 0, null), points(10, 20, 30, 0, 60)],
    ['of a zero, which is withheld with others', points(30, 30, 0, 0, 60), points(30, 30, null, 0, null)],
  ])('%s', (_, before, now) => {
    expect(found({ likert_distribution: before }, { likert_distribution: now })).toEqual([]);
  });
});

describe('of means', () => {
  const series = (n: number, mean: number) => [
    {
      measure: 'C-1',
      part: 'item',
      occasion: 'once',
      round_id: 'R1',
      n_all: shown(n),
      mean_all: shown(mean),
    },
  ];
  const at = (rows: Rows['rows'], n: number, mean: number): Rows => ({
    likert_distribution: rows!,
    trend_by_round: series(n, mean),
  });
  const MEAN = 'trend_by_round/mean_all/C-1/item/once/R1';

  it('finds those that stand where all of the answers are withheld for few', () => {
    const now = at(points(null, null, null, 0, 60), 60, 2.4);
    expect(found(at(BEFORE, 60, 2.3), now)).toMatchObject([{ number: MEAN, kind: 'since', rests: [MEAN] }]);
  });

  it('finds that those who came are all at an end of the scale, but for few', () => {
    // Twenty of 2.0 and six of 3 are 26 of 2.23: 26 · 2.2 − 20 · 2.0 = 17.2, of 18 at most.
    const before = at(points(5, 10, 5, 0, 20), 20, 2);
    expect(found(before, at(points(5, null, null, 0, 26), 26, 2.2))).toMatchObject([
      { number: MEAN, rests: [MEAN] },
    ]);
    // 26 · 2.0 − 20 · 2.0 = 12: all six may have chosen 2.
    expect(found(before, at(points(5, null, null, 0, 26), 26, 2))).toEqual([]);
  });

  it('finds it of changes, and of scores', () => {
    const changed = (n: number, difference: number) => ({
      likert_distribution: points(5, 10, 5, 0, 20).map((row) => ({ ...row, occasion: 'pre' })),
      change_by_item: [change({ n_paired: shown(n), difference: shown(difference) })],
      change_by_matching: ['matched', 'all'].map((people) => ({
        item_id: 'C-1',
        people,
        n_before: shown(n),
        n_after: shown(n),
        difference: shown(difference),
      })),
    });
    // Six who went from 1 to 3 are 12, and 26 · 0.5 − 20 · 0 = 13.
    expect(found(changed(20, 0), changed(26, 0.5))).toMatchObject([
      { number: 'change_by_item/difference/C-1', rests: ['change_by_item/difference/C-1'] },
      { number: 'change_by_matching/difference/C-1/matched' },
    ]);
    expect(found(changed(20, 0), changed(26, 0.2))).toEqual([]);
    const scored = (n: number, mean: number) => ({
      scale_scores: [{ scale_id: 'S', part: 'total', occasion: 'pre', scored: shown(n), mean: shown(mean) }],
    });
    // Two items of five points: 26 · 7 − 20 · 6.1 = 60, as much as six people can have.
    expect(found(scored(20, 6.1), scored(26, 7))).toMatchObject([
      { number: 'scale_scores/mean/S/total/pre', rests: ['scale_scores/mean/S/total/pre'] },
    ]);
    expect(found(scored(20, 6.1), scored(26, 6.3))).toEqual([]);
  });
});
