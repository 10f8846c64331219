// The one place where figures and dates become words. Charts and tables of charts use the same functions.
export { displayCell as formatCell, displayShort as formatShort } from '@hirogeru/charts/words';

/** 'YYYY-MM-DD' or 'YYYY-MM' as 和暦: 令和3年7月5日. Dates before 2019-05 stay in the common era. */
export function formatDate(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  const rest = `${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
  return date.slice(0, 7) >= '2019-05' ? `${eraYear(Number(year))}${rest}` : `${year}年${rest}`;
}

/** Fiscal year that starts in April of `year`: 令和3年度. */
export const formatFiscalYear = (year: number): string => `${eraYear(year)}度`;

const eraYear = (year: number): string => `令和${year === 2019 ? '元' : year - 2018}年`;
