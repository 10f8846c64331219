import { writtenNumber } from './written-number.ts';

/** The ages that a text may mean, in whole years, both ends included. */
type Ages = readonly [low: number, high: number];

const OLDEST = 120;
const AGE = '([\\d〇一二三四五六七八九十百]+)';
const YEARS = '(?:歳|才|さい)?';
const DECADE = new RegExp(`^${AGE}${YEARS}[代台](前半|半ば|中盤|後半|以上|以下)?$`);
const SPAN = new RegExp(`^${AGE}${YEARS}(?:[~\\-]|から)${AGE}${YEARS}(?:まで)?$`);
const BOUND = new RegExp(`^${AGE}${YEARS}(以上|以降|~|以下|まで|未満)$`);
const SINGLE = new RegExp(`^(?:満)?${AGE}${YEARS}$`);
const HALVES: Readonly<Record<string, Ages>> = { 前半: [0, 4], 半ば: [4, 6], 中盤: [4, 6], 後半: [5, 9] };

/**
 * Reads an age or a band of ages: 45, 40才代, 四十代, 40代後半, 18～29歳, 70歳以上, 20歳未満.
 * @returns the ages it may mean, or null
 */
export function readAges(text: string): Ages | null {
  const folded = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〜–—−]/g, '~');
  const decade = DECADE.exec(folded);
  if (decade) return decadeAges(writtenNumber(decade[1] ?? ''), decade[2]);
  const span = SPAN.exec(folded);
  if (span) return between(writtenNumber(span[1] ?? ''), writtenNumber(span[2] ?? ''));
  const bound = BOUND.exec(folded);
  if (bound) {
    const age = writtenNumber(bound[1] ?? '');
    if (bound[2] === '未満') return between(0, age === null ? null : age - 1);
    return /以下|まで/.test(bound[2] ?? '') ? between(0, age) : between(age, OLDEST);
  }
  const single = writtenNumber(SINGLE.exec(folded)?.[1] ?? '');
  return between(single, single);
}

/**
 * The label of a question about age under which a text falls: 45 and 四十代 under 40代.
 * @param labels  the question's own labels
 * @returns null unless most labels are ages and exactly one of them holds all that the text may mean
 */
export function ageLabel(text: string, labels: readonly string[]): string | null {
  const bands = labels.flatMap((label) => {
    const ages = readAges(label);
    return ages && ages[0] < ages[1] ? [{ label, ages }] : [];
  });
  const wanted = bands.length * 2 > labels.length ? readAges(text) : null;
  if (!wanted) return null;
  const [only, ...more] = bands.filter(({ ages }) => ages[0] <= wanted[0] && wanted[1] <= ages[1]);
  return only && more.length === 0 ? only.label : null;
}

function decadeAges(decade: number | null, part: string | undefined): Ages | null {
  if (decade === null || decade % 10 !== 0 || decade < 10) return null;
  if (part === '以上') return between(decade, OLDEST);
  if (part === '以下') return between(0, decade + 9);
  const [from, to] = HALVES[part ?? ''] ?? [0, 9];
  return between(decade + from, decade + to);
}

function between(low: number | null, high: number | null): Ages | null {
  return low !== null && high !== null && low >= 0 && low <= high && high <= OLDEST ? [low, high] : null;
}
