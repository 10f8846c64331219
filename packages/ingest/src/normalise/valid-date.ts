const pad = (value: number) => String(value).padStart(2, '0');

/** 'YYYY-MM' for a month that exists, year 1900..2199. */
export function validMonth(year: number, month: number): string | null {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 ? `${year}-${pad(month)}` : null;
}

/** 'YYYY-MM-DD' for a day that exists in the Gregorian calendar, year 1900..2199. */
export function validDate(year: number, month: number, day: number): string | null {
  const prefix = validMonth(year, month);
  // Day 0 of the next month is the last day of this one.
  if (prefix === null || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${prefix}-${pad(day)}`;
}
