import type { UnitWord } from '../words/unit-words.ts';

/** What a label is made from. */
export interface LabelSource {
  /** Of one theme, those nearest to its centre first. */
  readonly units: readonly { readonly personKey: string; readonly words: readonly UnitWord[] }[];
  /** Characteristic words, strongest first, with their strength (> 0). */
  readonly keywords: readonly { readonly term: string; readonly score: number }[];
}
