import { normalise } from '../text/normalise.ts';

/** Katakana → hiragana, letters → lower case; as many units as before. */
export const foldKana = (text: string): string =>
  text
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[A-ZＡ-Ｚ]/g, (letter) => letter.toLowerCase());

/** A text as it is compared: width, kana and case tell nothing apart. Unit i stands for source.slice(starts[i], ends[i]). */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folds a text for comparison, with the way back. */
export function fold(source: string): Folded {
  const { text, starts, ends } = normalise(source);
  return { text: foldKana(text), starts, ends };
}
