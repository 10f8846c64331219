import { effectList as contract, TOTAL, type Cell } from '@hirogeru/store/contracts';
import { isThere, mayBeThere, withWords } from '../protected-row.ts';
import { sayEffectList } from '../findings/effects.ts';
import { defineView, type Completing } from '../view.ts';
import { codedOpinions } from './coded-opinions.ts';
import { OPINIONS } from './trace-sources.ts';

/** The effects of the framework, in its order, with the opinions that mention each and whether it was asked for. */
export const effectList = defineView({
  contract,
  title: { ja: contract.label, en: 'Effects of the framework' },
  number: { ja: '「{effect_id}」にふれた意見', en: 'Opinions mentioning “{effect_id}”' },
  margins: [],
  figures: { opinions: { symbols: 'n(e) = #{ o | e ∈ codes(o) }' } },
  minimum: 'k',
  say: sayEffectList,
  trace: {
    definition: '枠組みの効果それぞれについて、ふれた意見の数と、アンケートで聞いたかどうか',
    formula: '件数 ＝ 効果の規則（rules.txt）に当てはまる意見の数',
    population: OPINIONS,
    exclusions: 'ふれた意見の数は、効果のあった人の数ではありません。',
    method: '単語による規則（KH Coder の書き方）',
    source: '自由記述とアンケート',
    reads: ['free_text', 'likert', 'choice', 'multi_choice'],
  },
  linked: ['opinions_by_effect'],
  async build(counting) {
    const { framework } = counting.context;
    const { figure } = await codedOpinions(counting);
    const labels = new Map<string, string>(framework.groups.map(({ id, label }) => [id, label]));
    return framework.effects.map((effect, seq) => ({
      words: {
        effect_id: effect.id,
        group_id: effect.group,
        group_label: labels.get(effect.group) ?? effect.group,
        label: effect.label,
        label_en: effect.label_en,
        seq,
      },
      figures: { opinions: figure(effect.id, TOTAL) },
    }));
  },
  complete: (rows, known) =>
    rows.map((row) =>
      withWords(row, {
        heard: heardOf(row.cells['opinions']),
        measured: measuredOf(known, String(row.words['effect_id'])),
      }),
    ),
});

function heardOf(cell: Cell | undefined): string {
  if (cell?.kind === 'not_asked') return 'not_asked';
  if (isThere(cell)) return 'heard';
  return mayBeThere(cell) ? 'not_shown' : 'asked_none';
}

function measuredOf({ context: { questions, framework }, views }: Completing, effect: string): string {
  const items = framework.effects.find(({ id }) => id === effect)?.items ?? [];
  const asked = questions.some(({ item_id }) => item_id !== null && items.includes(item_id));
  if (!asked) return 'not_asked';
  const isShown = (view: string, figure: string): boolean =>
    views[view]?.some((row) => row.words['effect_id'] === effect && row.cells[figure]?.kind === 'shown') ??
    false;
  return isShown('change_by_item', 'difference') || isShown('item_shares', 'answered')
    ? 'measured'
    : 'too_few';
}
