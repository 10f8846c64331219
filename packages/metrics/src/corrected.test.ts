import { masked, shown, tooFew } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { corrected } from './corrected.ts';
import { protectRow } from './protected-row.ts';
import type { RawRow } from './raw-row.ts';

const row = (value: number, id: string, beside = 'a'): RawRow => ({
  words: { id },
  figures: {
    p_holm: { kind: 'p_alone', value, beside, needs: [id], recipe: { kind: 'view', view: 'v' } },
  },
});
const released = (rows: readonly RawRow[], withheld: readonly string[]) =>
  corrected(
    rows,
    rows.map((each) => protectRow(each, new Set(withheld))),
  ).map(({ cells }) => cells['p_holm']);

it('corrects each p for those beside it, upwards to two decimals', () => {
  const rows = [row(0.011, 'x'), row(0.02, 'y'), row(0.03, 'z'), row(0.03, 'w', 'b')];
  // 3 · 0.011, then 2 · 0.02, then 0.03 but no less than the one before; the last stands alone.
  expect(released(rows, [])).toEqual([shown(0.04), shown(0.04), shown(0.04), shown(0.03)]);
});

it('corrects for what was looked at without a p, wherever its interval is shown', () => {
  const without = (id: string): RawRow => ({
    words: { id },
    figures: {
      low: { kind: 'derived', value: 0.1, needs: [id], recipe: { kind: 'view', view: 'v' } },
      p_holm: { kind: 'p_unsaid', beside: 'a', needs: [id] },
    },
  });
  const rows = [row(0.011, 'x'), without('y'), without('z')];
  expect(released(rows, [])).toEqual([shown(0.04), tooFew, tooFew]);
  expect(released(rows, ['z'])).toEqual([shown(0.03), tooFew, masked]);
});

it('tells nothing of a withheld p by those that are shown', () => {
  const shownBeside = (p: number) => released([row(p, 'x'), row(0.02, 'y'), row(0.03, 'z')], ['x']);
  expect(shownBeside(0.0001)).toEqual([masked, shown(0.04), shown(0.04)]);
  expect(shownBeside(0.019)).toEqual(shownBeside(0.0001));
  expect(shownBeside(0.9)).toEqual(shownBeside(0.0001));
});
