import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { points, type Way } from './rows.ts';

/** A change of so many people of whom nobody tells who went up, stayed and went down. */
const hidden = (n: number, figures: Readonly<Record<string, Cell>>) => ({
  item_id: 'C-1',
  group_id: 'g',
  n_pre: shown(n + 9),
  n_post: shown(n + 9),
  n_paired: shown(n),
  up: masked,
  same: masked,
  down: masked,
  ...figures,
});
export const CHANGES: readonly Way[] = (['change_by_item', 'change_at_follow_up'] as const).flatMap(
  (view): Way[] => [
    [
      `a mean change and its interval, ${view}`,
      { [view]: [hidden(10, { difference: shown(0.3), low: shown(-0.3), high: shown(0.9), g: shown(0.3) })] },
      // The sum is 3 and the squares are 6 to 8: one or two fell.
      [`${view}/down/C-1`, 1, 2],
    ],
    [
      `the share of those who answered again, ${view}`,
      { [view]: [{ item_id: 'C-1', n_pre: masked, n_paired: shown(24), paired_rate: shown(0.77) }] },
      [`${view}/n_pre/C-1`, 31, 31],
    ],
    [
      `who answered both times, and who rose and stayed, ${view}`,
      { [view]: [{ item_id: 'C-1', n_paired: shown(23), up: shown(20), same: shown(0), down: masked }] },
      [`${view}/down/C-1`, 3, 3],
    ],
    [
      `a median, ${view}`,
      // Four of eight rose at least, one stayed, and one at least fell.
      { [view]: [{ ...hidden(8, { median: shown(1) }), same: shown(1) }] },
      [`${view}/up/C-1`, 4, 6],
    ],
    ...(['lowest', 'highest'] as const).map((figure): Way => [
      `what the others could make of it (${figure}), ${view}`,
      {
        [view]: [
          {
            item_id: 'C-1',
            n_pre: masked,
            n_paired: shown(20),
            difference: shown(0.5),
            // (20 · 0.5 ± 5 · 4) / 25
            [figure]: shown({ lowest: -0.4, highest: 1.2 }[figure]),
          },
        ],
        likert_distribution: points('pre', { 1: shown(5), 5: shown(5) }),
      },
      [`${view}/n_pre/C-1`, 25, 25],
    ]),
    [
      `an effect and its interval, ${view}`,
      {
        [view]: [
          hidden(11, {
            difference: shown(0.5),
            low: shown(-0.1),
            high: shown(1.2),
            g: shown(0.36),
            g_low: shown(-0.04),
            g_high: shown(0.76),
          }),
        ],
      },
      // Made of −1, 0 five times, 1 three times, 2 twice.
      [`${view}/down/C-1`, 1, 2],
    ],
    [
      `the p of ranks, ${view}`,
      {
        [view]: [
          hidden(16, {
            difference: shown(0.1),
            low: shown(-0.1),
            high: shown(0.4),
            g: shown(0),
            p_holm: shown(0.63),
          }),
        ],
      },
      // Made of −1, 0 twelve times, 1 three times: p = 10 / 16.
      [`${view}/up/C-1`, 3, 3],
    ],
  ],
);
