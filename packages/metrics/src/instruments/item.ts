/** One item of ours. Third parties' wording never ships. */
export type Item = {
  readonly id: string;
  readonly text: string;
  /** What it asks, in English; forms put it in Japanese. */
  readonly text_en: string;
  /** state: may be asked before and after · experience: asked once, shown as a distribution, never as a change */
  readonly kind: 'state' | 'experience' | 'choice' | 'checklist';
  /** A load item is reported for itself; its score is never reversed. */
  readonly sense: 'benefit' | 'load';
};

export const state = (id: string, text: string, text_en: string, sense: Item['sense'] = 'benefit'): Item => ({
  id,
  text,
  text_en,
  kind: 'state',
  sense,
});
export const experience = (id: string, text: string, text_en: string): Item => ({
  id,
  text,
  text_en,
  kind: 'experience',
  sense: 'benefit',
});
