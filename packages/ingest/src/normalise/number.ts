import { writtenNumber } from './written-number.ts';

/**
 * A number as it was written. `approx`: the form says about (約10名, 10名程度) or gives a range, of which the lower end is
 * kept (10〜12名, 10名以上). Beside a count may stand how many of them were new, or how many different people they were.
 */
export type ReadNumber = {
  readonly value: number;
  readonly precision: 'exact' | 'approx';
  readonly newcomers?: number;
  readonly persons?: number;
};

const UNIT =
  '(?:人|名様?|回|件|日間?|か所|カ所|ヶ所|ケ所|箇所|冊|枚|本|校|組|団体|世帯|点|歳|才|%|パーセント|円也?|yen)';
const FIGURE = '[\\d〇一二三四五六七八九十百千万零壱弐参拾]+(?:\\.\\d+[十百千万]?)?';
const ABOUT_BEFORE = /^(?:約|およそ|おおよそ|だいたい|大体|概ね|おおむね|ほぼ)/;
const ABOUT_AFTER = /(?:程度|ほど|くらい|ぐらい|位|前後|余り|余|以上|弱|強)$/;
const COUNTED = /^(?:延べ?|のべ|参加者?|計)(?=[\d〇一二三四五六七八九十百約お概])/;
const MONEY = /^(?:金|[¥\\])/;
const SIGN = /^[-−△▲]/;
const BRACKETS = /^(.*?)\(([^()]*)\)(.*)$/;
const RANGE = new RegExp(`^(${FIGURE})(${UNIT})?[~-](${FIGURE})(${UNIT})?$`);
const SINGLE = new RegExp(`^(${FIGURE})${UNIT}?(?:\\.?-)?$`);
const TWO_COUNTS = new RegExp(
  `^延べ?(?:人数)?(${FIGURE})${UNIT}?[、,・/;]?実(?:人数|数)?(${FIGURE})${UNIT}?$`,
);

/**
 * Reads a number as logs and forms have it: any width, figures or kanji, commas, a unit, ￥3000-, 1万2千円, 約10名, and a
 * second number in brackets: 15(3) are 15 of whom 3 were new, 15(実8) are 15 attendances of 8 people.
 * @returns null for what is no number: 数名, 3-1, 40代, and a range without a unit, which may be anything
 */
export function readNumber(text: string): ReadNumber | null {
  const folded = fold(text);
  const two = TWO_COUNTS.exec(folded);
  if (two) return withBeside(exact(two[1]), { persons: exact(two[2])?.value ?? null });
  const bracketed = BRACKETS.exec(folded);
  if (!bracketed) return readAbout(folded);
  const [, before = '', inside = '', after = ''] = bracketed;
  const number = readAbout(before + after);
  if (/^(?:概数|およそ|約|推計)$/.test(inside)) return number && { ...number, precision: 'approx' };
  if (/^(?:延べ?|のべ|人|名|回|件|円|税込み?)$/.test(inside)) return number;
  const persons = /^(?:うち)?実(?:人数|数)?(.+)$/.exec(inside)?.[1];
  if (persons !== undefined) return withBeside(number, { persons: exact(persons)?.value ?? null });
  const newcomers = inside.replace(/^(?:内|うち)?、?(?:新規|新|初参加|初回|初めて)?者?:?/, '');
  return withBeside(number, { newcomers: exact(newcomers.replace(/新規?$/, ''))?.value ?? null });
}

/** The number alone, or null. */
export function normaliseNumber(text: string): number | null {
  return readNumber(text)?.value ?? null;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D]/g, '')
    .replace(/[〜∼〰]/g, '~')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(?<=.)~$/, '以上');
}

function readAbout(text: string): ReadNumber | null {
  const stripped = text.replace(COUNTED, '').replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '');
  const about = ABOUT_BEFORE.test(text.replace(COUNTED, '')) || ABOUT_AFTER.test(text);
  const range = RANGE.exec(stripped);
  if (range && (range[2] ?? range[4]) !== undefined) {
    const [low, high] = [writtenNumber(range[1] ?? ''), writtenNumber(range[3] ?? '')];
    return low !== null && high !== null && low < high ? { value: low, precision: 'approx' } : null;
  }
  const found = exact(stripped);
  return found && about ? { ...found, precision: 'approx' } : found;
}

function exact(text = ''): ReadNumber | null {
  const unsigned = text.replace(MONEY, '').replace(SIGN, '').replace(MONEY, '');
  const value = writtenNumber(SINGLE.exec(unsigned)?.[1] ?? '');
  if (value === null) return null;
  return { value: SIGN.test(text.replace(MONEY, '')) && value !== 0 ? -value : value, precision: 'exact' };
}

/** What stands in brackets must be read as well, and cannot be more than the whole. */
function withBeside(
  number: ReadNumber | null,
  beside: { readonly newcomers: number | null } | { readonly persons: number | null },
): ReadNumber | null {
  const [[name, count] = ['', null]] = Object.entries(beside);
  if (number === null || count === null || count > number.value) return null;
  return { ...number, [name]: count };
}
