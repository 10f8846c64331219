import { opinionsByEffect as contract, TOTAL } from '@hirogeru/store/contracts';
import { sayByEffect } from '../findings/effects.ts';
import { defineView } from '../view.ts';
import { codedOpinions } from './coded-opinions.ts';
import { OPINIONS } from './trace-sources.ts';

/** Opinions that mention an effect, by round. */
export const opinionsByEffect = defineView({
  contract,
  title: { ja: contract.label, en: 'Opinions mentioning an effect, by round' },
  number: {
    ja: '「{effect_id}」にふれた意見（{round_id}）',
    en: 'Opinions mentioning “{effect_id}” ({round_id})',
  },
  margins: ['round_id'],
  figures: { opinions: { symbols: 'n(e, r) = #{ o | e ∈ codes(o), round(o) = r }' } },
  minimum: 'k',
  say: sayByEffect,
  trace: {
    definition: '効果にふれた意見の数、回ごと',
    formula: '件数 ＝ 効果の規則（rules.txt）に当てはまる意見の数',
    population: OPINIONS,
    exclusions: '規則のない効果と、自由記述の欄がなかった回は「まだ聞いていない」とします。',
    method: '単語による規則（KH Coder の書き方）',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['effect_list'],
  async build(counting) {
    const { rounds, figure } = await codedOpinions(counting);
    return counting.context.framework.effects.flatMap(({ id }) =>
      [...rounds, TOTAL].map((round_id) => ({
        words: { effect_id: id, round_id },
        figures: { opinions: figure(id, round_id) },
      })),
    );
  },
});
