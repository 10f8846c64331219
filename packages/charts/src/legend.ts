import { CELL_SHORT, CELL_WORDS, LEGEND } from './labels.ja.ts';

type Sign = keyof typeof LEGEND;
const SIGNS = Object.keys(LEGEND) as Sign[];
/** A count of nothing, with its unit. */
const ZERO = /^0(?:人|件|回|か所|か月|時間|事業所|行)(?:（延べ）)?$/;

/** What the signs of a table mean, of those that stand in it, one sentence each. */
export function legendOf(rows: readonly (readonly string[])[]): string[] {
  const said = new Set(rows.flat());
  const isThere = (sign: Sign): boolean =>
    sign === 'zero'
      ? [...said].some((words) => ZERO.test(words))
      : said.has(CELL_WORDS[sign]) || said.has(CELL_SHORT[sign]);
  return SIGNS.filter(isThere).map((sign) => LEGEND[sign]);
}
