import { masked, notAsked, shown, tooFew } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { bySeq } from './rows.ts';

const item = { measure: 'X-S10', part: 'item', occasion: 'once', wording: '一人で抱え込んでいる' };

/** An item of three rounds, whose difference is one of who answered. */
export const trends: ViewTables = {
  trend_by_round: bySeq(['R1', 'R2', 'R3'], (round_id, seq) => ({
    ...item,
    round_id,
    n_all: shown(30 + seq),
    mean_all: seq === 2 ? masked : shown(2.1 + seq),
    n_stayed: shown(20),
    mean_stayed: seq === 2 ? tooFew : shown(2.5),
    came: seq === 0 ? notAsked : shown(8 + seq),
    left: seq === 0 ? notAsked : masked,
    seq,
  })),
  trend_changes: [
    {
      ...item,
      n_first: shown(30),
      n_last: shown(32),
      all_difference: shown(1.3),
      all_low: shown(0.8),
      all_high: shown(1.8),
      n_stayed: shown(20),
      difference: shown(0),
      low: shown(-0.5),
      high: shown(0.5),
      p_holm: shown(1),
      rounds: 'R1,R2,R3',
      finding: 'membership',
      seq: 0,
    },
  ],
};
