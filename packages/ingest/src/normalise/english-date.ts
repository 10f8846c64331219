import { validDate } from './valid-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY_FIRST = new RegExp(`^(\\d{1,2})[ -]${MONTH}[ ,-]+(\\d{4})(?![\\d])`, 'i');
const MONTH_FIRST = new RegExp(`^${MONTH} (\\d{1,2}),? (\\d{4})(?![\\d])`, 'i');

/** Reads a date with an English name of the month, as tools set to English write it: 5 Jul 2021, July 5, 2021 1:30 PM. */
export function englishDate(text: string): { readonly date: string } | null {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  const date = validDate(Number(year ?? 0), number, Number(day ?? 0));
  return date === null ? null : { date };
}
