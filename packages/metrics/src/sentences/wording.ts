/** 1234 → '1,234'; the same in every locale. */
export const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

/** A difference with its sign, one decimal: '+0.5', '−0.2', '0.0'. */
export const signed = (value: number): string => {
  const digits = Math.abs(value).toFixed(1);
  if (value === 0) return digits;
  return `${value > 0 ? '+' : '−'}${digits}`;
};

/** Names in the order given, the first few in full: 「甲」「乙」など5. */
export const named = (names: readonly string[], few: number): string => {
  const shown = names.slice(0, few).map((name) => `「${name}」`);
  return names.length > few ? `${shown.join('')}など${names.length}` : shown.join('');
};

/** '2021-07-05' → '令和3年7月5日'; '2022-05' → '令和4年5月'. Before Reiwa began (1 May 2019) the year stays as it is. */
export const reiwa = (date: string): string => {
  const [year = '', month = '', day] = date.split('-');
  const isReiwa = date.slice(0, 7) >= '2019-05';
  const count = Number(year) - 2018;
  const label = isReiwa ? `令和${count === 1 ? '元' : count}年` : `${year}年`;
  return `${label}${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
};
