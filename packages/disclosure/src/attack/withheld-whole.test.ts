import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { levels, share, type Rows } from './made-up/rows.ts';
import { perhapsZeros } from './withheld-whole.ts';

const found = (tables: Rows): string[] =>
  perhapsZeros((view) => tables[view] ?? []).map(([view, figure, row]) =>
    [view, figure, row['level'] ?? row['standpoint'] ?? ''].join(' ').trim(),
  );
const points = (last: Cell, everybody: Cell) =>
  levels({ 1: masked, 2: masked, 3: last, missing: shown(0), T: everybody });

it('takes answers for zeros, perhaps, where all of them and everybody are withheld', () => {
  const all = ['1', '2', '3'].map((level) => `likert_distribution people ${level}`);
  expect(found({ likert_distribution: points(masked, masked) })).toEqual(all);
  expect(found({ likert_distribution: points(shown(0), masked) })).toEqual([]);
  expect(found({ likert_distribution: points(masked, shown(12)) })).toEqual([]);
});

it('takes who agrees for none, perhaps, where something of the rest is withheld too', () => {
  const item_shares = [share({ agreeing: masked, answered: masked })];
  const of = (first: Cell) => ({
    item_shares,
    likert_distribution: levels({ 1: first, 2: shown(7), 3: masked, T: masked }),
  });
  expect(found(of(masked))).toContain('item_shares agreeing');
  expect(found(of(shown(0)))).toEqual([]);
});

it('passes over a standpoint that nobody gave in any round', () => {
  const row = (round_id: string, standpoint: string, submissions: Cell) => ({
    round_id,
    standpoint,
    submissions,
  });
  const submissions_by_standpoint = [
    ...['R1', 'T'].map((round) => row(round, 'other', shown(0))),
    row('R1', 'tojisha', masked),
    row('R1', 'family', masked),
    row('R1', 'T', masked),
    row('T', 'tojisha', shown(20)),
  ];
  expect(found({ submissions_by_standpoint })).toEqual(
    ['tojisha', 'family'].map((each) => `submissions_by_standpoint submissions ${each}`),
  );
});
