import type { PairedAnswers, PersonSheets, Until } from '@hirogeru/store/vault';
import type { Scale } from '../instruments/scales/scale.ts';
import { scoreScale, type Scored } from '../instruments/scales/score-scale.ts';
import { pairedAnswers } from './paired-answers.ts';

/** A sheet with its scores, of nobody in particular. */
export type ScoredSheet = PersonSheets['sheets'][number] & { readonly scored: Scored };
export type ScoredPerson = { readonly coded: boolean; readonly sheets: readonly ScoredSheet[] };

export const scorePeople = (scale: Scale, people: readonly PersonSheets[]): ScoredPerson[] =>
  people.map(({ coded, sheets }) => ({
    coded,
    sheets: sheets.map((sheet) => ({ ...sheet, scored: scoreScale(scale, sheet.answers) })),
  }));

/** Everybody's sheets of one occasion. */
export const sheetsAt = (people: readonly ScoredPerson[], occasion: string): ScoredSheet[] =>
  people.flatMap(({ sheets }) => sheets.filter((sheet) => sheet.occasion === occasion));

/** Score of a part; null where there is none. */
export const scoreOf = (sheet: ScoredSheet | undefined, part: string): number | null =>
  sheet?.scored.kind === 'scored' ? (sheet.scored.scores.get(part) ?? null) : null;

/** Scores of a part of everybody with a code, before and later. */
export function scorePairs(people: readonly ScoredPerson[], part: string, until: Until): PairedAnswers {
  const both = people
    .filter(({ coded }) => coded)
    .map(({ sheets }) => {
      const at = (occasion: string) =>
        scoreOf(
          sheets.find((sheet) => sheet.occasion === occasion),
          part,
        );
      return { before: at('pre'), after: at(until) };
    });
  return pairedAnswers(both);
}
