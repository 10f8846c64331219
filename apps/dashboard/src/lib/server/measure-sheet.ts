import { planMeasures, planNumbers, readNumberAddress } from '@hirogeru/store/contracts';
import { effectsInOrder, evidence } from './figures/change.ts';
import { themeRounds, themesInOrder } from './figures/themes.ts';
import { listOf } from './list-of.ts';
import { sentencesOf } from './page-words.ts';
import type { Reader } from './reader.ts';
import { voicesOf, type Voice } from './voices.ts';

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
    fiscalYear: measure.fiscal_year,
    asked: sentencesOf(reader, 'plan', 'sure', id),
    indicator: measure.indicator,
    numbers: numbersOf(reader, id),
    nextQuestion: measure.next_question,
    supports: sentencesOf(reader, 'plan', 'supports', id),
    caution: sentencesOf(reader, 'plan', 'caution', id),
    unknown: sentencesOf(reader, 'plan', 'unknown', id),
    voices: voicesFor(reader, [...themeIds], listOf(measure.effects)),
    figures: [
      themeRounds(reader, `plan-${id}-themes`, themes),
      evidence(reader, `plan-${id}-evidence`, effects),
    ].filter((figure) => figure !== null),
  };
}
export type MeasureSheet = NonNullable<ReturnType<typeof measureSheet>>;

/** The numbers that stand for the measure, each with its sentence and the table it is from. */
function numbersOf(reader: Reader, id: string) {
  const said = sentencesOf(reader, 'plan', 'finding', id);
  return reader
    .view(planNumbers, { measure_id: id })
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ number, state }, place) => ({
      number,
      // A number that is not there yet has no page of its own; its table has.
      how: state === 'there' ? number : (readNumberAddress(number)?.view ?? ''),
      said: said[place] ?? '',
    }));
}

/** Voices on the measure's themes or effects, each once, in the order of the release. */
function voicesFor(reader: Reader, themes: readonly string[], effects: readonly string[]): Voice[] {
  const wanted = new Set(
    [...voicesOf(reader, { theme_id: themes }), ...voicesOf(reader, { effect_id: effects })].map(
      ({ id }) => id,
    ),
  );
  return voicesOf(reader, {}).filter(({ id }) => wanted.has(id));
}
