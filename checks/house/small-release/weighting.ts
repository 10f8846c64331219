import { masked, shown } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { bySeq } from './rows.ts';

const item = { question_id: 'q0', occasion: 'once', wording: '同じ思いの仲間がいると感じる' };

/** A share weighted by standpoint, with its plain numbers. */
export const weighting: ViewTables = {
  weighted_shares: [
    {
      ...item,
      answered: shown(40),
      left_out: masked,
      share: shown(0.73),
      low: shown(0.57),
      high: shown(0.84),
      weighted_share: shown(0.65),
      weighted_low: shown(0.47),
      weighted_high: shown(0.79),
      effective: shown(30),
      dimensions: 'standpoint',
      source: '見本の人口',
      seq: 0,
    },
  ],
  weighted_strata: bySeq(['tojisha', 'family'], (stratum, seq) => ({
    ...item,
    stratum,
    answered: shown(seq === 0 ? 30 : 10),
    agreeing: shown(seq === 0 ? 24 : 5),
    weight: shown(seq === 0 ? 0.67 : 2),
    stratum_label: seq === 0 ? '当事者' : '家族',
    seq,
  })),
};
