import { sentences, TOTAL } from '@hirogeru/store/contracts';
import { REPORT_EN } from '#lib/labels.en.ts';
import type { Reader } from './reader.ts';
import { voicesOf, type Voice } from './voices.ts';

export type EnglishReport = {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly sentences: readonly string[] }[];
  readonly voices: readonly Voice[];
  readonly release: string;
  /** For whom it was made. */
  readonly audience: string;
  readonly synthetic: boolean;
  readonly attribution: string;
};

/** Tables whose findings the council reads, in the order of the Japanese report. */
const VIEWS = [
  ['themes', 'theme_list'],
  ['effects', 'effect_list'],
  ['change', 'change_by_item'],
  ['activity', 'activity_by_month'],
] as const;

/**
 * The council's report in English, in sentences alone: all of it, or nothing of a page, is in one language.
 * @param measure  a planned measure; null for the whole
 */
export function englishReport(reader: Reader, measure: { id: string; label: string } | null): EnglishReport {
  const of = (page: string, slot: string, about: string = TOTAL): string[] =>
    reader
      .view(sentences, { page, slot, about })
      .toSorted((a, b) => a.seq - b.seq)
      .map((row) => row.text_en);
  const parts: (readonly [string, readonly string[]])[] = measure
    ? (['sure', 'supports', 'caution', 'unknown', 'finding', 'next'] as const).map(
        (slot) =>
          [slot === 'finding' ? REPORT_EN.indicator : REPORT_EN[slot], of('plan', slot, measure.id)] as const,
      )
    : [
        [REPORT_EN.findings, of('report', 'finding')],
        [REPORT_EN.sure, [...of('report', 'sure'), ...of('report', 'caution')]],
        ...VIEWS.map(
          ([name, view]) =>
            [REPORT_EN[name], [...of('view', 'finding', view), ...of('view', 'unknown', view)]] as const,
        ),
        [REPORT_EN.unknown, of('report', 'unknown')],
        [REPORT_EN.next, of('report', 'next')],
      ];
  return {
    title: measure?.label ?? of('report', 'title')[0] ?? '',
    sections: parts
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => ({ title, sentences: lines })),
    voices: measure ? [] : voicesOf(reader, {}),
    release: reader.id,
    audience: REPORT_EN.audience[reader.audience](reader.about('threshold')),
    synthetic: reader.about('synthetic') === 'true',
    attribution: reader.about('attribution'),
  };
}
