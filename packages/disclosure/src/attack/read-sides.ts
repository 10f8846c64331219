import type { Reading } from './read-tables.ts';
import { levelsOf, questionOf, type Row } from './shown-rows.ts';

/** Sides of a scale are its points put together; who agrees chose one of the two upper points. */
export function readSides(reading: Reading): void {
  const points = Map.groupBy(reading.rows('likert_distribution'), questionOf);
  const own = Map.groupBy(reading.rows('likert_sides'), questionOf);
  for (const [at, all] of points) {
    const levels = levelsOf(all);
    const half = Math.floor(levels.length / 2);
    const term = (factor: number) => (row: Row) => [factor, 'likert_distribution', 'people', row] as const;
    for (const row of own.get(at) ?? []) {
      const level = String(row['level']);
      const within = { lower: levels.slice(0, half), upper: levels.slice(-half), T: [], missing: [] }[level];
      const same = all.filter((each) => each['level'] === level);
      const parts = within && within.length > 0 ? within : same;
      if (parts.length > 0)
        reading.add(`likert_sides ${at} ${level}: points add up`, [
          [-1, 'likert_sides', 'people', row],
          ...parts.map(term(1)),
        ]);
    }
    const share = reading.rows('item_shares').find((row) => questionOf(row) === at);
    if (!share) continue;
    reading.add(`item_shares ${at}: the two upper points`, [
      [-1, 'item_shares', 'agreeing', share],
      ...levels.slice(-2).map(term(1)),
    ]);
    reading.add(`item_shares ${at}: all who answered`, [
      [-1, 'item_shares', 'answered', share],
      ...levels.map(term(1)),
    ]);
  }
}
