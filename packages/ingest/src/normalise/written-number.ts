const DIGITS = '〇一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = { 零: '〇', 壱: '一', 弐: '二', 参: '三', 拾: '十' };
const ONE = '([1-9一二三四五六七八九])';
const BELOW_TEN_THOUSAND = new RegExp(
  `^(?:(\\d{1,4}(?:\\.\\d+)?|[一二三四五六七八九])?(千))?(?:${ONE}?(百))?(?:${ONE}?(十))?(\\d{1,3}|[一二三四五六七八九])?$`,
);

/**
 * Reads a number ≥ 0 written in figures, in kanji or in both: 3000, 2.5, 十二, 二〇二一, 3千, 1.5万, 1万2千.
 * @param text  in one width, without spaces, commas and units
 * @returns the number, or null when the text is anything else
 */
export function writtenNumber(text: string): number | null {
  const plain = text.replace(/[零壱弐参拾]/g, (kanji) => FORMAL[kanji] ?? kanji);
  const [high = '', low, ...more] = plain.split('万');
  if (more.length > 0) return null;
  if (low === undefined) return belowTenThousand(high);
  const [tens, rest] = [belowTenThousand(high), low === '' ? 0 : belowTenThousand(low)];
  // 1.5万 is whole; of 1.5万2千 nobody could say what was meant.
  if (tens === null || rest === null || rest >= 10_000 || (rest > 0 && !Number.isInteger(tens))) return null;
  return Math.round(tens * 10_000) + rest;
}

function belowTenThousand(text: string): number | null {
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text);
  if (/^[〇一二三四五六七八九]{1,15}$/.test(text)) {
    return Number([...text].map((each) => DIGITS.indexOf(each)).join(''));
  }
  const found = text === '' ? null : BELOW_TEN_THOUSAND.exec(text);
  if (!found) return null;
  const [, thousands, thousand, hundreds, hundred, tens, ten, ones] = found;
  const rest = ones === undefined ? 0 : value(ones);
  const smallest = ten ? 10 : hundred ? 100 : 1000;
  if (rest >= smallest) return null;
  return Math.round(
    (thousand ? value(thousands) * 1000 : 0) +
      (hundred ? value(hundreds) * 100 : 0) +
      (ten ? value(tens) * 10 : 0) +
      rest,
  );
}

/** A unit without a figure before it is one of it: 千 is 1000. */
function value(text = '1'): number {
  const at = DIGITS.indexOf(text);
  return at >= 0 ? at : Number(text);
}
