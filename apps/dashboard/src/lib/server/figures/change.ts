import { drawCategoryPanels, drawEvidenceGrid } from '@hirogeru/charts';
import {
  changeByItem,
  choices,
  NOT_ASKED,
  effectList,
  evidenceBySource,
  opinionsByEffect,
  TOTAL,
  type ViewRow,
} from '@hirogeru/store/contracts';
import { EVIDENCE } from '#lib/labels.ja.ts';
import { sentencesOf, titleOf } from '../page-words.ts';
import type { Figure, Reader } from '../reader.ts';
import { roundNames } from './round-names.ts';
import { scalesBehind } from './scales.ts';
import { trendsBehind } from './trends.ts';
import { weightingBehind } from './weighting.ts';

export type EffectRow = ViewRow<typeof effectList>;

/** Effects of the framework in its order: all, of a group, or those named. */
export function effectsInOrder(
  reader: Reader,
  filter: Readonly<Record<string, string | readonly string[]>> = {},
): EffectRow[] {
  return reader.view(effectList, filter).toSorted((a, b) => a.seq - b.seq);
}

/** What is known of some effects, from opinions, surveys, scales and activity logs. */
export function evidence(reader: Reader, id: string, effects: readonly EffectRow[]): Figure | null {
  if (effects.length === 0) return null;
  const bySource = reader.view(evidenceBySource, { effect_id: effects.map((effect) => effect.effect_id) });
  return reader.figure(
    {
      id,
      view: effectList.name,
      title: titleOf(reader, effectList.name, EVIDENCE.title),
      subtitle: EVIDENCE.subtitle(effects.length),
      note: EVIDENCE.note,
      more: [...scalesBehind(reader), ...trendsBehind(reader), ...weightingBehind(reader)],
    },
    (caption) => drawEvidenceGrid(effects, bySource, caption),
  );
}

/** What can be said of each item of a group, load items with their caution. */
export const itemSentences = (reader: Reader, group: string): string[] =>
  reader
    .view(changeByItem, { group_id: group })
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ item_id }) => [
      ...sentencesOf(reader, 'change', 'finding', item_id),
      ...sentencesOf(reader, 'change', 'caution', item_id),
    ]);

/** Opinions that mention the effects of a group, by round. */
export function effectsByRound(reader: Reader, group: string, effects: readonly EffectRow[]): Figure | null {
  const ids = effects.map((effect) => effect.effect_id);
  const rows = reader.view(opinionsByEffect, { effect_id: ids });
  if (rows.length === 0) return null;
  return reader.figure(
    {
      id: `effects-${group}`,
      view: opinionsByEffect.name,
      title: '効果にふれた意見の、回ごとの数',
      subtitle: `${opinionsByEffect.label}（件）`,
      note: `ふれられたことは、効果があったことと同じではありません。`,
    },
    (caption) =>
      drawCategoryPanels(
        rows.map((row) => ({ panel: row.round_id, category: row.effect_id, cell: row.opinions })),
        {
          ...caption,
          panels: roundNames(reader),
          categories: effects.map((effect) => ({ id: effect.effect_id, label: effect.label })),
          unit: '件',
          heading: '効果',
          colour: 'rounds',
        },
      ),
  );
}

/** To whom a question was put, where not to everybody. */
const askedOf = (words: readonly string[]): string =>
  words
    .filter((each) => each !== '')
    .map((each) => `${each}にお聞きした問いです。`)
    .join('');

/** What people chose, a figure a question; forms that put the same question stand side by side. */
export function chosen(reader: Reader): Figure[] {
  const rows = reader.view(choices).toSorted((a, b) => a.seq - b.seq);
  return [...Map.groupBy(rows, (row) => row.wording)].map(([wording, own], index) => {
    const questions = [...new Set(own.map((row) => row.question_id))].toSorted();
    const parts = own.filter((row) => row.choice !== TOTAL && row.choice !== NOT_ASKED);
    const isRouted = own.some(({ choice }) => choice === NOT_ASKED);
    const asked = new Set(own.map((row) => row.asked_of));
    const [only, ...others] = questions;
    return reader.figure(
      {
        id: `choice-${index}`,
        view: choices.name,
        title:
          only !== undefined && others.length === 0
            ? titleOf(reader, only, wording)
            : `「${wording}」に寄せられた答え`,
        subtitle: `${wording}　選んだ人（人）`,
        note: `${isRouted ? askedOf([...asked]) : ''}どの選択にも同じ重さがあります。`,
      },
      (caption) =>
        drawCategoryPanels(
          own.map((row) => ({ panel: row.question_id, category: row.choice, cell: row.people })),
          {
            ...caption,
            panels: questions.map((id) => ({
              id,
              label:
                questions.length > 1
                  ? own.find((row) => row.question_id === id)?.asked_in || (id.split('.')[0] ?? id)
                  : '選んだ人',
            })),
            categories: [...new Map(parts.map((row) => [row.choice, row.choice_label]))].map(
              ([id, label]) => ({ id, label }),
            ),
            total: { id: TOTAL, label: isRouted ? 'お聞きした方' : '答えた人' },
            beside: own
              .filter(({ choice }) => choice === NOT_ASKED)
              .slice(0, 1)
              .map((row) => ({ id: NOT_ASKED, label: row.choice_label })),
            unit: '人',
            heading: '選択',
          },
        ),
    );
  });
}
