// What Japanese text is made of, by code unit: the legacy encodings have no characters beyond the first 65,536.
const ORDINARY = /[\p{Script=Hiragana}\u30a1-\u30fe\u3001-\u3015\uff01-\uff5e]/u;
const KANJI = /\p{Script=Han}/u;
const HALF_KANA = /[\uff61-\uff9f]/u;
// Characters that an office made for itself: the bytes hold no more than a number.
const PRIVATE = /\p{Co}/u;
// A voicing mark behind a character that takes none, or a small letter at the start of a word, is no Japanese.
const NO_KANA =
  /(?:^|[^\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?:^|[^\uff8a-\uff8e])\uff9f|(?:^|[^\uff61-\uff9f])[\uff67-\uff70]/u;

/** How many characters of each kind a text has; `all` are those beyond ASCII. */
export type Tally = {
  all: number;
  ordinary: number;
  kanji: number;
  half: number;
  own: number;
  /** Half-width katakana that are no Japanese. */
  noKana: boolean;
};

export const emptyTally = (): Tally => ({ all: 0, ordinary: 0, kanji: 0, half: 0, own: 0, noKana: false });

/** Kinds of a code unit as bits, SEEN for a unit that was looked at. */
const known = new Uint8Array(0x10000);
const [SEEN, IS_ORDINARY, IS_KANJI, IS_HALF, IS_OWN] = [1, 2, 4, 8, 16] as const;

/** Counts the characters of a text, or of its next lines. */
export function tally(text: string, counts: Tally): void {
  const halfBefore = counts.half;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    counts.all += 1;
    const bits = known[unit] || kindsOf(unit);
    if (bits & IS_ORDINARY) counts.ordinary += 1;
    if (bits & IS_KANJI) counts.kanji += 1;
    if (bits & IS_HALF) counts.half += 1;
    if (bits & IS_OWN) counts.own += 1;
  }
  counts.noKana ||= counts.half > halfBefore && NO_KANA.test(text);
}

function kindsOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const bits =
    SEEN |
    (ORDINARY.test(character) ? IS_ORDINARY : 0) |
    (KANJI.test(character) ? IS_KANJI : 0) |
    (HALF_KANA.test(character) ? IS_HALF : 0) |
    (PRIVATE.test(character) ? IS_OWN : 0);
  known[unit] = bits;
  return bits;
}

/** How much of a text is what Japanese is mostly made of, 0..1. */
export function likeness({ all, ordinary, kanji, half, own, noKana }: Tally): number {
  if (all === 0) return 1;
  // Half-width katakana alone, well formed, is what old systems write; mixed with rare kanji it is a misreading.
  if (half === all) return noKana ? 0 : 0.7;
  return Math.max(0.01, (ordinary + kanji * 0.6 - half * 0.5 - own) / all);
}
