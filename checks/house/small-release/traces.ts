import { family, masked, shown } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { bySeq } from './rows.ts';

const figuresOf = (view: string) =>
  Object.entries(family.find(({ name }) => name === view)?.cells ?? {}).map(([figure, { unit }]) => ({
    figure,
    unit,
    formula: '件数 = 用紙の数',
    symbols: 'n = #{ s }',
    from: null,
  }));

/** How each view was counted. */
export const traces: ViewTables = {
  not_counted: [
    { kind: 'submissions', reason: 'no', rows: masked },
    { kind: 'submissions', reason: 'withdrawn', rows: shown(0) },
    { kind: 'opinions', reason: 'no_content', rows: shown(40) },
  ],
  traces: bySeq(
    [
      'submissions_by_channel',
      'submissions_by_standpoint',
      'opinions_by_theme',
      'opinions_by_theme_standpoint',
      'people_by_theme_stance',
      'theme_contrasts',
      'code_contrasts',
      'said_by_change',
      'opinions_by_heading',
      'effect_list',
      'evidence_by_source',
      'scale_scores',
      'scale_changes',
      'scale_thresholds',
      'trend_by_round',
      'trend_changes',
      'weighted_shares',
      'weighted_strata',
      'opinions_by_effect',
      'likert_distribution',
      'likert_sides',
      'change_by_item',
      'change_at_follow_up',
      'change_by_matching',
      'change_attrition',
      'choices',
      'activity_by_month',
      'activity_by_type',
    ],
    (view, seq) => ({
      view,
      seq,
      title: `${view} の数え方`,
      definition: '受け取った回答の用紙を、回ごとに数えました。',
      formula: '件数 = 用紙の数',
      figures: JSON.stringify(figuresOf(view)),
      number_ja: '用紙の数',
      number_en: 'Sheets',
      not_counted: 'submissions',
      population: '取り込んだ回答',
      filters: 'なし',
      exclusions: '重なった回答',
      method: '数え上げ',
      source: '見本',
      files: JSON.stringify([{ form_id: 'slip', sha256: 'ab'.repeat(32) }]),
      version: '0.1.0',
    }),
  ),
};
