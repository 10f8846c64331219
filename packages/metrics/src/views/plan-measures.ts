import { z } from 'zod';
import { planMeasures as contract } from '@hirogeru/store/contracts';
import { sayPlan } from '../findings/received.ts';
import { defineView } from '../view.ts';
import { textRow } from './text-row.ts';

/** Planned measures with the themes whose label or words hold one of the measure's words. */
export const planMeasures = defineView({
  contract,
  title: { ja: contract.label, en: 'Measures planned for the coming fiscal year' },
  number: { ja: '{measure_id}', en: '{measure_id}' },
  margins: [],
  figures: {},
  minimum: 0,
  say: sayPlan,
  trace: null,
  linked: [],
  build: ({
    context: {
      plan,
      themes,
      project: { fiscal_year },
    },
  }) =>
    plan.measures.map((measure, seq) => {
      const evidence = themes.filter(({ label, words }) =>
        measure.theme_words.some((word) => [label, ...wordsOf(words)].some((own) => own.includes(word))),
      );
      return textRow({
        measure_id: measure.id,
        label: measure.label,
        aim: measure.aim,
        fiscal_year: measure.fiscal_year ?? fiscal_year,
        indicator: measure.indicator,
        next_question: measure.next_question,
        effects: JSON.stringify(measure.effects),
        themes: JSON.stringify(evidence.map(({ theme_id }) => theme_id).toSorted()),
        seq,
      });
    }),
});

const wordsOf = (words: string): string[] => z.array(z.string()).parse(JSON.parse(words));
