import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** The effects of the framework in its order, with what is known of each. An empty leaf is a finding too. */
export const effectList = contract('effect_list', {
  label: '効果の一覧',
  population: 'coded',
  keys: { effect_id: col.code() },
  cells: { opinions: { unit: '件' } },
  texts: {
    group_id: col.code(),
    group_label: col.text(),
    label: col.text(),
    label_en: col.text(),
    /** asked_none: 記載なし · heard · not_shown: withheld, it may be none · not_asked: まだ聞いていません */
    heard: col.code(),
    /** measured · too_few · not_asked */
    measured: col.code(),
    seq: col.count(),
  },
});
