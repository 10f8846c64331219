const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '2021-07-05' → '5 July 2021'; '2022-05' → 'May 2022'. */
export function englishDate(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** '令和5年度' → 'fiscal year 2023'; other labels stay as they are. */
export function englishFiscalYear(label: string): string {
  const found = /^令和(元|\d{1,2})年度$/.exec(label.normalize('NFKC'));
  if (!found) return label;
  return `fiscal year ${2018 + (found[1] === '元' ? 1 : Number(found[1]))}`;
}

/** Names in the order given, the first few in full: “a”, “b” and 3 more. */
export function namedInEnglish(names: readonly string[], few: number): string {
  const shown = names.slice(0, few).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** '第2回' → 'Round 2'; other labels stay as they are. */
export const englishRound = (label: string): string =>
  label.normalize('NFKC').replace(/^第(\d{1,3})回$/, 'Round $1');
