import { kanjiNumber } from './kanji-number.ts';

const UNIT = '(?:人|名|回|件|日|か所|カ所|ヶ所|箇所|円|点|歳|才|才代|%|-)?';
const NUMBER = new RegExp(
  `^(-?\\d+(?:\\.\\d+)?)(千|万)?${UNIT}(?:\\(\\d+[^)]*\\))?${UNIT}(?:程度|ほど|くらい|ぐらい|位|弱|強)?$`,
);

/**
 * Reads a number as logs have it: any width, commas, a unit, 約…名程度, and a second number in brackets, which says how
 * many of them were new (15(3) is 15).
 * @returns the number, or null: 数名 and 4〜5 are not numbers
 */
export function normaliseNumber(text: string): number | null {
  const folded = text
    .normalize('NFKC')
    .replaceAll(' ', '')
    .replace(/\s/g, '')
    .replace(/^(?:約|およそ|¥|延べ?|のべ)/, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const found = NUMBER.exec(folded);
  if (found) return Number(found[1]) * (found[2] === '千' ? 1000 : found[2] === '万' ? 10_000 : 1);
  return kanjiNumber(folded.replace(/[人名回件]$/, ''));
}
