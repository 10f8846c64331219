/**
 * Months of every fiscal year (April to March) from the first to the last of those given.
 * @param months  'YYYY-MM', in any order
 * @returns 'YYYY-MM' in time order; nothing for nothing. What is no month is left out
 */
export function fiscalMonths(months: readonly string[]): string[] {
  const years = months.filter((month) => /^\d{4}-\d{2}$/.test(month)).map(fiscalYearOf);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const last = Math.max(...years);
  return Array.from({ length: (last - first + 1) * 12 }, (_, step) => {
    const year = first + Math.floor((step + 3) / 12);
    return `${year}-${String(((step + 3) % 12) + 1).padStart(2, '0')}`;
  });
}

/** Fiscal year that a month 'YYYY-MM' lies in: January to March belong to the year before. */
export function fiscalYearOf(month: string): number {
  const year = Number(month.slice(0, 4));
  return Number(month.slice(5, 7)) >= 4 ? year : year - 1;
}
