import type { ProtectedRow } from '../protected-row.ts';
import type { Bilingual } from './bilingual.ts';

type Page = 'overview' | 'themes' | 'change' | 'activity' | 'rounds' | 'plan' | 'how' | 'report' | 'view';
type Slot = 'finding' | 'title' | 'sure' | 'unknown' | 'next' | 'supports' | 'caution' | 'note';

export type Sentence = {
  readonly page: Page;
  readonly slot: Slot;
  /** A theme, effect, item, measure or view; 'T' for the whole page. */
  readonly about: string;
  readonly text: Bilingual;
  /** View whose figures it says. */
  readonly view: string | null;
};

/** Short way to write a page's sentences. Nothing to say (null) is no sentence. */
export const sayOn =
  (page: Page) =>
  (slot: Slot, text: Bilingual | null, about = 'T', view: string | null = null): Sentence[] =>
    text === null || text.ja === '' ? [] : [{ page, slot, about, text, view }];

/** Rows of the view `sentences`, numbered within their page, slot and subject. */
export function sentenceRows(sentences: readonly Sentence[]): ProtectedRow[] {
  const used = new Map<string, number>();
  return sentences.map(({ page, slot, about, text, view }) => {
    const place = JSON.stringify([page, slot, about]);
    const seq = used.get(place) ?? 0;
    used.set(place, seq + 1);
    return { words: { page, slot, about, seq, text: text.ja, text_en: text.en, view }, cells: {} };
  });
}
