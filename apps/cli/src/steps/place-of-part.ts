import { formatPosition } from '@hirogeru/store/contracts';

/** A part of a file by its place: 「年度.xlsx › 4月」, the first of several sheets with how many more there are. */
export function placeOfPart(file: string, sheets: readonly string[]): string {
  const [sheet = '', ...more] = sheets;
  return `${formatPosition(sheet === '' ? { file } : { file, sheet })}${more.length > 0 ? `（ほか${more.length}枚）` : ''}`;
}
