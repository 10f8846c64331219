const DIGITS = '〇一二三四五六七八九';

/**
 * Reads a number written in kanji, as forms have it for dates and scores.
 * @param text  only 〇一二…九十, up to 99, or digits one after another (二〇二一)
 * @returns the number, or null when the text is anything else
 */
export function kanjiNumber(text: string): number | null {
  if (/^[〇一二三四五六七八九]+$/.test(text)) {
    return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  const tens = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (!tens) return null;
  const [, high = '', low = ''] = tens;
  return (high ? DIGITS.indexOf(high) : 1) * 10 + (low ? DIGITS.indexOf(low) : 0);
}
