import { masked, noRecord, shown, tooFew } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { bySeq } from './rows.ts';

const named = { wording: 'WHO-5', named: '心の健康', better: 'up' };

/** A change with its numbers by the published threshold, and one whose numbers are not shown. */
export const scaleChanges: ViewTables = {
  scale_changes: bySeq(['post', 'fu'], (until, seq) => ({
    ...named,
    scale_id: 'WHO-5',
    part: 'total',
    until,
    n_pre: shown(29),
    n_post: shown(27),
    n_paired: shown(25 - seq),
    paired_rate: shown(0.86),
    difference: seq === 0 ? shown(4.2) : masked,
    low: seq === 0 ? shown(-1.3) : masked,
    high: seq === 0 ? shown(9.7) : masked,
    g: seq === 0 ? shown(0.24) : masked,
    g_low: seq === 0 ? shown(-0.07) : masked,
    g_high: seq === 0 ? shown(0.55) : masked,
    p_holm: seq === 0 ? shown(0.13) : masked,
    finding: seq === 0 ? 'not_shown' : 'too_few',
    source: 'WHO-5',
    seq,
  })),
  scale_thresholds: bySeq(['mid', 'rci'], (rule, seq) => ({
    ...named,
    scale_id: 'WHO-5',
    part: 'total',
    until: 'post',
    rule,
    n_paired: shown(25),
    threshold: seq === 0 ? shown(10) : shown(17.6),
    reliability: seq === 0 ? noRecord : shown(0.84),
    reliability_n: seq === 0 ? noRecord : shown(31),
    improved: seq === 0 ? shown(10) : tooFew,
    same: seq === 0 ? shown(15) : tooFew,
    declined: seq === 0 ? shown(0) : tooFew,
    basis: seq === 0 ? 'published' : 'sample',
    source: seq === 0 ? 'Topp et al. (2015)' : '',
    seq,
  })),
};
