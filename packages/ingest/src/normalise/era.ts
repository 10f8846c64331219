/** One era with its first and last day; 令和 has no last day yet. Source: 元号法 and the 政令 of each change. */
type Era = { readonly names: readonly string[]; readonly first: string; readonly last: string };

const ERAS: readonly Era[] = [
  { names: ['大正', '大', 'T'], first: '1912-07-30', last: '1926-12-24' },
  { names: ['昭和', '昭', 'S'], first: '1926-12-25', last: '1989-01-07' },
  { names: ['平成', '平', 'H'], first: '1989-01-08', last: '2019-04-30' },
  { names: ['令和', '令', 'R'], first: '2019-05-01', last: '9999-12-31' },
];

/** Every way to write an era, for a pattern; longer names first. */
export const ERA_NAMES = '大正|昭和|平成|令和|大|昭|平|令|[TSHR]';

/** The Gregorian year of an era's year (元年 = 1), not yet checked against the era's bounds. */
export function eraYear(name: string, year: number): number | null {
  const era = ERAS.find((each) => each.names.includes(name.toUpperCase()));
  return era && year >= 1 ? Number(era.first.slice(0, 4)) + year - 1 : null;
}

/** Whether a day 'YYYY-MM-DD' (or any day of a month 'YYYY-MM') lies in the era: 平成31年5月1日 does not. */
export function inEra(name: string, when: string): boolean {
  const era = ERAS.find((each) => each.names.includes(name.toUpperCase()));
  if (!era) return false;
  return when >= era.first.slice(0, when.length) && when <= era.last.slice(0, when.length);
}

/** Era names that had days in a Gregorian year: one, or two in a year of change. */
export function erasOfYear(year: number): readonly string[] {
  return ERAS.filter(
    (era) => Number(era.first.slice(0, 4)) <= year && year <= Number(era.last.slice(0, 4)),
  ).map((era) => era.names[0] ?? '');
}
