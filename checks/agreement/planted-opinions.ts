import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';

/** Where an answer stands in the inbox, as one word: file, sheet, row, column. */
export const placeKey = (file: string, sheet: string, row: number | string, column: string): string =>
  JSON.stringify([file, sheet, String(row), column]);

/** Themes that were planted in each answer of an example, by its place; answers without content are left out. */
export function readPlantedThemes(example: string): Map<string, readonly string[]> {
  const text = readFileSync(join(example, 'truth/opinions.csv'), 'utf8');
  const sheet = read(text, { type: 'string', raw: true }).Sheets['Sheet1']!;
  const rows = utils.sheet_to_json<Record<string, string>>(sheet, { defval: '', raw: false });
  return new Map(
    rows
      .filter(({ content }) => content === 'opinion')
      .map(({ file = '', sheet: name = '', row = '', column = '', themes = '' }) => [
        placeKey(file, name, row, column),
        themes.split(';').filter((theme) => theme !== ''),
      ]),
  );
}
