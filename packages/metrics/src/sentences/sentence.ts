import type { ProtectedRow } from '../protected-row.ts';

type Page = 'overview' | 'themes' | 'change' | 'activity' | 'rounds' | 'plan' | 'how' | 'report';
type Slot = 'finding' | 'title' | 'sure' | 'unknown' | 'next' | 'supports' | 'caution' | 'note';

export type Sentence = {
  readonly page: Page;
  readonly slot: Slot;
  /** A theme, effect, item, measure or view; 'T' for the whole page. */
  readonly about: string;
  readonly text: string;
  /** View whose figures it says. */
  readonly view: string | null;
};

/** Short way to write a page's sentences. Nothing to say (null) is no sentence. */
export const sayOn =
  (page: Page) =>
  (slot: Slot, text: string | null, about = 'T', view: string | null = null): Sentence[] =>
    text === null || text === '' ? [] : [{ page, slot, about, text, view }];

/** Rows of the view `sentences`, numbered within their page, slot and subject. */
export function sentenceRows(sentences: readonly Sentence[]): ProtectedRow[] {
  const used = new Map<string, number>();
  return sentences.map(({ page, slot, about, text, view }) => {
    const place = JSON.stringify([page, slot, about]);
    const seq = used.get(place) ?? 0;
    used.set(place, seq + 1);
    return { words: { page, slot, about, seq, text, view }, cells: {} };
  });
}
