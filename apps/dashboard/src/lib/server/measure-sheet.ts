import { planMeasures } from '@hirogeru/store/contracts';
import { effectsInOrder, evidence } from './figures/change.ts';
import { themeRounds, themesInOrder } from './figures/themes.ts';
import { listOf } from './list-of.ts';
import { sentencesOf } from './page-words.ts';
import type { Reader } from './reader.ts';
import { voicesOf } from './voices.ts';

/** One planned measure with its evidence: for, against, unknown; voices; indicator; what to ask next. Null: no such measure. */
export function measureSheet(reader: Reader, id: string) {
  const [measure] = reader.view(planMeasures, { measure_id: id });
  if (!measure) return null;
  const themeIds = new Set(listOf(measure.themes));
  const effects = effectsInOrder(reader, { effect_id: listOf(measure.effects) });
  const themes = themesInOrder(reader).filter((theme) => themeIds.has(theme.theme_id));
  return {
    id: measure.measure_id,
    label: measure.label,
    aim: measure.aim,
    indicator: measure.indicator,
    nextQuestion: measure.next_question,
    supports: sentencesOf(reader, 'plan', 'supports', id),
    caution: sentencesOf(reader, 'plan', 'caution', id),
    unknown: sentencesOf(reader, 'plan', 'unknown', id),
    voices: voicesOf(reader, { theme_id: [...themeIds] }),
    figures: [
      themeRounds(reader, `plan-${id}-themes`, themes),
      evidence(reader, `plan-${id}-evidence`, effects),
    ].filter((figure) => figure !== null),
  };
}
export type MeasureSheet = NonNullable<ReturnType<typeof measureSheet>>;
