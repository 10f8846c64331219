import { englishDate } from './english-date.ts';
import { ERA_NAMES, eraYear, erasOfYear, inEra } from './era.ts';
import { excelSerialDate } from './excel-serial.ts';
import { kanjiNumber } from './kanji-number.ts';
import { tokyoDate } from './tokyo-date.ts';
import { validDate, validMonth } from './valid-date.ts';

/** A calendar day, or only a month where the form gives no day (令和4年5月予定). */
export type NormalDate = { readonly date: string } | { readonly month: string };
/**
 * `year`: Gregorian year of the form, for dates without one. `fiscal`: that year is a 年度, so January to March belong
 * to the next year. `date1904`: serials count from 1904. `order`: how a date with its year last is written.
 */
export type DateContext = {
  readonly year?: number;
  readonly fiscal?: boolean;
  readonly date1904?: boolean;
  readonly order?: 'mdy' | 'dmy' | undefined;
};

const SEPARATED = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const WRITTEN = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日?)?$/;
const ERA_SEPARATED = new RegExp(`^(${ERA_NAMES})\\.?(\\d{1,2}|元)[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?$`, 'i');
const ERA_WRITTEN = new RegExp(`^(${ERA_NAMES})\\.?(\\d{1,2}|元)年(\\d{1,2})月(?:(\\d{1,2})日?)?$`, 'i');
const MONTH_DAY = /^(\d{1,2})月(?:(\d{1,2})日?)?$|^(\d{1,2})\/(\d{1,2})$/;
const SHORT_YEAR = /^(\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const ERA_COMPACT = new RegExp(`^(${ERA_NAMES})(\\d{2})(\\d{2})(\\d{2})$`, 'i');
const YEAR_LAST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

/**
 * Reads a date as Japanese forms have it: 和暦 in any writing, Gregorian, time stamps, Excel serials kept as text.
 * A time stamp with an offset becomes the day in Asia/Tokyo. Nothing is guessed: 7月5日 and 3.7.5 need the form's year,
 * 7/5/2021 could be May or July and is not read, a day that does not exist or lies outside its era is not read.
 * @returns a day, a month, or null
 * @example normaliseDate('R.3.7.5') // { date: '2021-07-05' }
 */
export function normaliseDate(text: string, context: DateContext = {}): NormalDate | null {
  const folded = fold(text);
  const both = /^([^()年]+年)\(([^()年]+年)\)(.+)$/.exec(folded);
  if (both) {
    const [, first = '', second = '', rest = ''] = both;
    const [one, other] = [readDay(first + rest, context), readDay(second + rest, context)];
    return one && other && JSON.stringify(one) === JSON.stringify(other) ? one : null;
  }
  return tokyoDate(folded) ?? englishDate(folded) ?? readDay(withoutTime(folded), context);
}

/** One width, no spaces inside a date, kanji numbers as digits, no weekday and no 予定. */
function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u200B-\u200F]/g, '')
      .trim()
      .replace(/[‐‑–—−ー](?=\d)/g, '-')
      .replace(/(?<![〇一二三四五六七八九十])([〇一二三四五六七八九十]+)(?=[年月日])/g, (found) =>
        String(kanjiNumber(found) ?? found),
      )
      .replace(/(?<!\s)\s*(?:[([][月火水木金土日祝・]+(?:曜日?)?[)\]]|[月火水木金土日]曜日?)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^西暦 ?/, '')
      .replace(/ ?(?:\((?:予定|仮)\)|予定|付け?)$/, '')
      // 5月上旬 and 5月頃 say no day; 5月5日頃 says one, but not for certain.
      .replace(/(?<=月) ?(?:初旬|上旬|中旬|下旬|初め|末|中|頃|ごろ)$/, '')
  );
}

function withoutTime(text: string): string {
  return text
    .replace(/(?<![ T])[ T]*(?:(?:午前|午後|[AP]M)\s*)?\d{1,2}(?::\d{2}|時).*$/i, '')
    .replaceAll(' ', '');
}

function readDay(text: string, context: DateContext): NormalDate | null {
  const plain = SEPARATED.exec(text) ?? WRITTEN.exec(text);
  if (plain) return dayOrMonth(Number(plain[1]), Number(plain[2]), plain[3]);
  const era = ERA_SEPARATED.exec(text) ?? ERA_WRITTEN.exec(text);
  if (era) return eraDay(era[1] ?? '', era[2] ?? '', Number(era[3]), era[4]);
  const together = ERA_COMPACT.exec(text);
  if (together) return eraDay(together[1] ?? '', together[2] ?? '', Number(together[3]), together[4]);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) {
    if (context.year === undefined) return null;
    const month = Number(monthDay[1] ?? monthDay[3]);
    const year = context.year + (context.fiscal && month <= 3 ? 1 : 0);
    return dayOrMonth(year, month, monthDay[2] ?? monthDay[4]);
  }
  const short = SHORT_YEAR.exec(text);
  if (short) return shortYear(Number(short[1]), Number(short[2]), short[3] ?? '', context.year);
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(Number(last[1]), Number(last[2]), Number(last[3]), context.order);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dayOrMonth(Number(compact[1]), Number(compact[2]), compact[3]);
  return excelSerialDate(text, context.date1904 ?? false);
}

function dayOrMonth(year: number, month: number, day: string | undefined): NormalDate | null {
  if (day === undefined) {
    const value = validMonth(year, month);
    return value === null ? null : { month: value };
  }
  const value = validDate(year, month, Number(day));
  return value === null ? null : { date: value };
}

function eraDay(name: string, year: string, month: number, day: string | undefined): NormalDate | null {
  const gregorian = eraYear(name, year === '元' ? 1 : Number(year));
  const value = gregorian === null ? null : dayOrMonth(gregorian, month, day);
  return value && inEra(name, 'date' in value ? value.date : value.month) ? value : null;
}

/** 3.7.5 or 21/7/5: the one reading within a year of the form's year, era first; null when there are none or two. */
function shortYear(
  year: number,
  month: number,
  day: string,
  formYear: number | undefined,
): NormalDate | null {
  if (formYear === undefined) return null;
  const eras = new Set([formYear - 1, formYear, formYear + 1].flatMap((each) => erasOfYear(each)));
  const readings = [...eras].map((era) => eraDay(era, String(year), month, day));
  readings.push(dayOrMonth(2000 + year, month, day));
  const near = new Set<string>();
  for (const reading of readings) {
    if (!reading || !('date' in reading)) continue;
    if (Math.abs(Number(reading.date.slice(0, 4)) - formYear) <= 1) near.add(reading.date);
  }
  const [only] = near;
  return near.size === 1 && only !== undefined ? { date: only } : null;
}

/** 7/25/2021 and 25/7/2021 have one reading; 7/5/2021 has two, unless the form's order is known. */
function yearLast(
  first: number,
  second: number,
  year: number,
  order: DateContext['order'],
): NormalDate | null {
  const readings = new Set([
    order === 'dmy' ? null : validDate(year, first, second),
    order === 'mdy' ? null : validDate(year, second, first),
  ]);
  readings.delete(null);
  const [only] = readings;
  return readings.size === 1 && only ? { date: only } : null;
}
