import type { Question } from '@hirogeru/store/vault';
import type { Chance } from '../../bench/shown/chance.ts';
import { optionsOf, questionOf } from '../draft.ts';
import { between } from '../leaning.ts';
import type { MadeUpAnswer } from '../made-up-project.ts';

/** Scales as their templates have them: of health, of loneliness, with subscales, with steps of 25, with a published reliability. */
const SCALES = [
  { id: 'WHO-5', items: 5, low: 0, high: 5, step: 1 },
  { id: 'TIL-3', items: 3, low: 1, high: 3, step: 1 },
  { id: 'LSNS-6', items: 6, low: 0, high: 5, step: 1 },
  { id: 'CBI-personal', items: 6, low: 0, high: 100, step: 25 },
  { id: 'PSS-J', items: 7, low: 1, high: 7, step: 1 },
] as const;

/** A scale that a form asks, and what somebody answers to it. */
export type MadeUpScale = {
  questions(form: string): Question[];
  /** @param level  how much of what is asked, 0 to 1 */
  answers(form: string, level: number): MadeUpAnswer[];
};

/** One of the scales; in some projects items are left empty, or answered with what is no point of the scale. */
export function scaleAsked(chance: Chance): MadeUpScale {
  const { id, items, low, high, step } = SCALES[between(chance, 0, SCALES.length - 1)]!;
  const steps = (high - low) / step;
  const [empty, outside] = [[0, 0.03, 0.3][between(chance, 0, 2)]!, [0, 0, 0.02][between(chance, 0, 2)]!];
  const numbers = Array.from({ length: items }, (_, at) => at + 1);
  const points = Array.from({ length: steps + 1 }, (_, at) => String(low + at * step));
  return {
    questions: (form) =>
      numbers.map((number) =>
        questionOf({
          question_id: `${form}.${id}.${number}`,
          kind: 'likert',
          item_id: `${id}.${number}`,
          form_id: form,
          // Of steps wider than one a form names its answers only.
          scale_min: step === 1 ? low : null,
          scale_max: step === 1 ? high : null,
          options: optionsOf(points),
        }),
      ),
    answers: (form, level) =>
      numbers.map((number) => {
        const question_id = `${form}.${id}.${number}`;
        if (chance.share() < empty) return { question_id, missing: 'blank' };
        if (chance.share() < outside) return { question_id, number: high + step };
        const at = Math.round(level * steps) + between(chance, -1, 1);
        return { question_id, number: low + step * Math.min(steps, Math.max(0, at)) };
      }),
  };
}
