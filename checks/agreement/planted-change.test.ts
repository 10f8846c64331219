import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { activityByMonth, changeByItem } from '@hirogeru/store/contracts';
import type { Release } from '@hirogeru/store/release';
import { ROOT } from '../house/project-run.ts';
import { readPlantedChanges, readPlantedCounts } from './course-truth.ts';
import { releasedExample } from './released-example.ts';

const EXAMPLE = join(ROOT, 'examples/working-group');
const planted = readPlantedChanges(EXAMPLE);
const counts = readPlantedCounts(EXAMPLE);
const numberOf = (cell: { kind: string; value?: number } | undefined) =>
  cell?.kind === 'shown' ? cell.value : null;

let release: Release;
beforeAll(async () => {
  release = await releasedExample();
});

describe('what was planted in the example', () => {
  it('is asked of nine items', () => {
    expect(Object.keys(planted)).toHaveLength(9);
  });

  it.each(Object.entries(planted))('%s is found within its interval', (item, truth) => {
    const [row] = release.view(changeByItem, { item_id: item });
    expect(numberOf(row?.n_paired)).toBe(truth.paired);
    expect(numberOf(row?.low)).toBeLessThanOrEqual(truth.planted_mean_change);
    expect(numberOf(row?.high)).toBeGreaterThanOrEqual(truth.planted_mean_change);
    expect(numberOf(row?.difference)).toBeCloseTo(Number((truth.mean_after - truth.mean_before).toFixed(1)));
  });

  it.each(Object.entries(planted))('%s counts who went up, stayed and went down', (item, truth) => {
    const [row] = release.view(changeByItem, { item_id: item });
    const { up, same, down } = truth;
    // A number of fewer than five people is withheld, and with it what would give it away.
    for (const [name, count] of Object.entries({ up, same, down }))
      expect([count, null]).toContain(numberOf(row?.[name as 'up' | 'same' | 'down']));
  });

  it('is every line of the activity logs, month by month and form by form', () => {
    const found = release
      .view(activityByMonth)
      .filter(({ month, form }) => month !== 'T' && form !== 'T' && month in counts.activities);
    expect(found.length).toBeGreaterThan(30);
    const off = found.filter(({ month, form, occasions }) => {
      if (occasions.kind !== 'shown') return false;
      // No line was written without its form; two marks were planted on one line of June, which has none therefore.
      const expected = counts.activities[month]?.[form as 'g1' | 'g2' | 'g3'] ?? 0;
      return occasions.value !== expected - (month === '2021-06' && form === 'g2' ? 1 : 0);
    });
    expect(off).toEqual([]);
    expect(found.filter(({ occasions }) => occasions.kind === 'shown').length).toBeGreaterThan(20);
  });
});
