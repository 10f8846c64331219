import { CODE_LABELS, evidenceBySource as contract } from '@hirogeru/store/contracts';
import { sayEvidence } from '../findings/evidence.ts';
import type { Effect, Framework } from '../framework/schema.ts';
import { itemOf } from '../instruments/items.ts';
import { withWords } from '../protected-row.ts';
import { defineView } from '../view.ts';
import { evidenceState, SOURCES, type Source } from './evidence-state.ts';

/**
 * Which effects have evidence from which source, and which have none: made of the protected figures of the other views.
 * Stands after all of them.
 */
export const evidenceBySource = defineView({
  contract,
  title: { ja: contract.label, en: 'Where evidence of each effect comes from' },
  number: { ja: '「{effect_id}」（{source}）', en: '“{effect_id}” ({source})' },
  margins: [],
  figures: {},
  minimum: 0,
  say: sayEvidence,
  trace: {
    definition:
      '効果ごとに、意見・アンケート・尺度・活動記録のどれに手がかりがあるか。ほかの表で示しているものがあるかどうかだけを見ます',
    formula: '数はありません',
    population: '枠組みの効果',
    exclusions: '手がかりがないことは、効果がないことではありません。',
    method: 'ほかの表の、守ったあとの数から決めます',
    source: '公開版のほかの表',
    reads: 'all',
  },
  linked: [],
  build({ context: { framework } }) {
    return framework.effects.flatMap((effect, place) =>
      SOURCES.map((source, index) => ({
        words: {
          effect_id: effect.id,
          source,
          group_id: effect.group,
          label: effect.label,
          label_en: effect.label_en,
          measured_by: measuredBy(effect, source),
          reference: referenceOf(framework, effect),
          seq: place * SOURCES.length + index,
        },
        figures: {},
      })),
    );
  },
  complete: (rows, known) =>
    rows.map((row) => {
      const effect = known.context.framework.effects.find(({ id }) => id === row.words['effect_id']);
      const source = SOURCES.find((each) => each === row.words['source']);
      return withWords(row, {
        state: effect && source ? evidenceState(known, effect, source) : 'no_measure',
      });
    }),
});

function measuredBy({ codes, items, instruments, log }: Effect, source: Source): string {
  switch (source) {
    case 'opinions':
      return codes ? '意見の読み取り' : '';
    case 'survey':
      return items.map((item) => `「${itemOf(item)?.text ?? item}」`).join('、');
    case 'scale':
      return instruments.join('、');
    case 'log':
      return log ? log.activity_types.map((type) => CODE_LABELS[type] ?? type).join('、') || '活動記録' : '';
  }
}

const referenceOf = ({ references }: Framework, { source }: Effect): string =>
  references.find(({ id }) => id === source)?.label ?? '';
