import { strictText } from './strict-text.ts';

/** Text with the name of the encoding that it was found to be in, and how sure that is (0..1). */
export type Decoded = { readonly text: string; readonly encoding: string; readonly confidence: number };

const ORDINARY = /[\p{Script=Hiragana}\u30a1-\u30fe\u3001-\u3015\uff01-\uff5e]/gu;
const KANJI = /\p{Script=Han}/gu;
const HALF_KANA = /[\uff61-\uff9f]/gu;
// Characters that an office made for itself: the bytes hold no more than a number.
const PRIVATE = /\p{Co}/gu;
// A voicing mark behind a character that takes none, or a small letter at the start of a word, is no Japanese.
const NO_KANA =
  /(?:^|[^\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?:^|[^\uff8a-\uff8e])\uff9f|(?:^|[^\uff61-\uff9f])[\uff67-\uff70]/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Bytes that are CP932 or EUC-JP, whichever reads more like Japanese where both fit.
 * @returns null where neither fits; `confidence` 0..1: 1 where only one fits and it reads like Japanese
 */
export function legacyJapanese(bytes: Uint8Array): Decoded | null {
  const sjis = withoutC1(strictText('shift_jis', bytes));
  const euc = withoutC1(strictText('euc-jp', bytes));
  if (sjis === null || euc === null) {
    const text = sjis ?? euc;
    if (text === null || likeness(text) === 0) return null;
    const encoding = sjis === null ? 'EUC-JP' : 'CP932';
    return { text, encoding, confidence: count(text, PRIVATE) > 0 ? 0.8 : 1 };
  }
  const [asSjis, asEuc] = [likeness(sjis), likeness(euc)];
  const confidence = Math.round((0.5 + Math.abs(asSjis - asEuc) / 2) * 100) / 100;
  return asEuc > asSjis
    ? { text: euc, encoding: 'EUC-JP', confidence }
    : { text: sjis, encoding: 'CP932', confidence };
}

// The decoder lets bytes that no pair begins with pass as control characters, which Japanese text has none of.
const withoutC1 = (text: string | null): string | null =>
  text === null || /[\u0080-\u009f]/.test(text) ? null : text;

/** How much of a text is what Japanese is mostly made of, 0..1. */
function likeness(text: string): number {
  const half = count(text, HALF_KANA);
  const all = [...text].filter((character) => character > '\u007f').length;
  if (all === 0) return 1;
  // Half-width katakana alone, well formed, is what old systems write; mixed with rare kanji it is a misreading.
  if (half === all) return NO_KANA.test(text) ? 0 : 0.7;
  const ordinary = count(text, ORDINARY);
  const kanji = count(text, KANJI);
  return Math.max(0.01, (ordinary + kanji * 0.6 - half * 0.5 - count(text, PRIVATE)) / all);
}
