import { masked, shown } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { attackRelease } from './attack-release.ts';
import { answered, change, found, K, points } from './made-up/rows.ts';
import { ESTIMATES } from './made-up/estimates.ts';

describe('a reader who reckons finds', () => {
  it.each(ESTIMATES)('what is told by %s', async (_, tables, leak) => {
    expect(await found(tables)).toContainEqual(leak);
  });
});

it('takes both distributions for the answers of those who answered twice only where so many answered', async () => {
  // Thirty with a code were at 3, and twenty of them rose to 4; ten more without a code were at 5 before.
  const contradictionsOf = async (before: number): Promise<string[]> => {
    const tables: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
      change_by_item: [change({ up: shown(20), same: masked, down: masked, difference: shown(0.7) })],
      likert_distribution: [
        ...points('pre', { 3: shown(30), 5: shown(10) }),
        ...points('post', { 3: shown(10), 4: shown(20) }),
      ],
      item_shares: [answered('pre', before), answered('post', 30)],
    };
    return (await attackRelease((view) => tables[view] ?? [], K, [])).contradictions.flat();
  };
  expect(await contradictionsOf(40)).toEqual([]);
  expect(await contradictionsOf(30)).toContain('change_by_item C-1: mean of both distributions');
});
