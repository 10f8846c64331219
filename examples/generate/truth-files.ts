import { delimited } from './delimited.ts';
import type { Theme } from './theme.ts';
import type { Truth } from './truth.ts';

const table = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  delimited(
    [
      columns,
      ...rows.map((row) =>
        columns.map((name) => {
          const value = row[name];
          return Array.isArray(value) ? value.join(';') : String(value ?? '');
        }),
      ),
    ],
    { quoteAll: false, newline: '\n' },
  ).text;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The planted truth as files; `truth/README.md`, written by hand, says what each column means. */
export function truthFiles(truth: Truth, themes: readonly Theme[]): readonly (readonly [string, string])[] {
  return [
    [
      'opinions.csv',
      table(['file', 'sheet', 'row', 'column', 'round', 'content', 'themes', 'stances'], truth.opinions),
    ],
    ['themes.csv', table(['id', 'label'], themes)],
    ['personal-data.csv', table(['file', 'sheet', 'row', 'column', 'kind', 'start', 'end'], truth.spans)],
    [
      'personal-columns.csv',
      table(
        ['word'],
        [...truth.personal].map((word) => ({ word })),
      ),
    ],
    ['duplicates.csv', table(['file', 'sheet', 'row', 'kind', 'of_row'], truth.duplicates)],
    ['errors.csv', table(['file', 'sheet', 'row', 'column', 'kind', 'code', 'row_refused'], truth.errors)],
    ['course-change.json', json(truth.effects)],
    ['counts.json', json({ ...truth.counts, opinions: truth.opinions.length })],
  ];
}
