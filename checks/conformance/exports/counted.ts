import type { Recognition, SheetRow, Workbook } from '@hirogeru/ingest';
import { columnCells, sentAnswers } from './opened.ts';

/** A file that was read; null where nothing known was recognised in it. */
export type Read = { readonly workbook: Workbook; readonly recognition: Recognition | null };
type Counted = readonly [pattern: RegExp, check: (read: Read, parts: readonly string[]) => readonly string[]];

const compare = (what: string, found: number | undefined, expected: string | undefined): string[] =>
  found === Number(expected) ? [] : [`${what}: ${found ?? 'none'}, expected ${expected}`];

const isFilled = ({ cells }: SheetRow): boolean =>
  cells.some(({ text, error }) => error === true || text.trim() !== '');
const filledRows = (rows: readonly SheetRow[] | undefined): readonly SheetRow[] =>
  (rows ?? []).filter(isFilled);
const filledWidth = ({ cells }: SheetRow): number =>
  cells.findLastIndex(({ text, error }) => error === true || text !== '') + 1;

const textsOf = ({ recognition }: Read, name: string): readonly string[] => {
  const at = recognition?.tables[0]?.columns.indexOf(name) ?? -1;
  return recognition && at >= 0 ? columnCells(recognition, at).map(({ text }) => text) : [];
};

const VISIBILITY: Readonly<Record<string, string>> = { hidden: 'hidden', veryHidden: 'very_hidden' };

/** What the last column of an index can say, each with how it is checked. Columns of a sheet count its formatted cells too. */
export const COUNTED: readonly Counted[] = [
  [
    /^sheet (.+?)(?: \((hidden|veryHidden)\))?: (\d+) nonblank rows, (\d+) cols$/,
    ({ workbook }, [name, hidden = '', rows, columns]) => {
      const sheet = workbook.sheets.find((each) => each.name === name);
      if (!sheet) return ['a sheet is missing'];
      const widest = Math.max(0, ...sheet.rows.map(filledWidth));
      return [
        ...compare('nonblank rows', filledRows(sheet.rows).length, rows),
        ...(widest > Number(columns) ? [`columns: ${widest}, expected at most ${columns}`] : []),
        ...(sheet.visibility === (VISIBILITY[hidden] ?? 'visible')
          ? []
          : [`visibility: ${sheet.visibility}`]),
      ];
    },
  ],
  [
    /^(\d+) rows, (\d+) columns(?:, (\d+) header rows)?$/,
    ({ workbook, recognition }, [rows, columns, header]) => {
      if (!recognition) return ['not recognised'];
      if (recognition.outcome === 'definition') {
        const filled = filledRows(workbook.sheets[0]?.rows);
        return [
          ...compare('rows', filled.length - 1, rows),
          ...compare('columns', filled[0]?.cells.length, columns),
        ];
      }
      const [table] = recognition.tables;
      return [
        ...compare('rows', sentAnswers(recognition), rows),
        ...compare('columns', table?.columns.length, columns),
        ...(header === undefined ? [] : compare('header rows', table?.headerRows.length, header)),
      ];
    },
  ],
  [
    /^physical lines (\d+)$/,
    ({ workbook }, [lines]) => compare('physical lines', workbook.text?.match(/\n/g)?.length, lines),
  ],
  [
    /^distinct (\S+) (\d+)$/,
    (read, [name = '', n]) => compare('distinct values', new Set(textsOf(read, name)).size, n),
  ],
  [
    /^NPS answered (\d+) score (-?[\d.]+) .*$/,
    (read, [n, score]) => {
      const columns = read.recognition?.tables[0]?.columns ?? [];
      const name = columns.find((each) => /おすすめ|推奨|NPS/.test(each)) ?? '';
      const values = textsOf(read, name)
        .filter((text) => text !== '')
        .map(Number);
      const promoters = values.filter((value) => value >= 9).length;
      const detractors = values.filter((value) => value <= 6).length;
      const found = Math.round(((promoters - detractors) / values.length) * 10_000) / 100;
      return [...compare('NPS answered', values.length, n), ...compare('NPS', found, score)];
    },
  ],
  [
    /^(\S*?) ?\{(.+)\}$/,
    (read, [name = '', counts = '']) => {
      const columns = name === '' ? (read.recognition?.tables[0]?.columns ?? []) : [name];
      const pairs = [...counts.matchAll(/'([^']*)': (\d+)/g)].map(
        ([, value = '', n]) => [value, Number(n)] as const,
      );
      const fits = (column: string): boolean => {
        const texts = textsOf(read, column);
        return pairs.every(([value, n]) => texts.filter((text) => text === value).length === n);
      };
      return columns.some(fits) ? [] : ['counts of values differ'];
    },
  ],
  [
    /^nonblank (.+)$/,
    (read, [list = '']) =>
      list.split(', ').flatMap((each) => {
        const [, name = '', n] = /^(.+) (\d+)$/.exec(each) ?? [];
        return compare('nonblank cells', textsOf(read, name).filter((text) => text.trim() !== '').length, n);
      }),
  ],
  [
    /^missing cells (\d+)$/,
    ({ recognition }, [n]) => {
      const cells = recognition?.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
      return compare('missing cells', cells.filter(({ text }) => text === '' || text === 'NA').length, n);
    },
  ],
  [
    /^means of numeric columns \(available cases\): (.+)$/,
    (read, [list = '']) =>
      list.split(', ').flatMap((each) => {
        const [name = '', mean = ''] = each.split('=');
        const values = textsOf(read, name)
          .filter((text) => text !== '' && text !== 'NA')
          .map(Number);
        const found = values.reduce((sum, value) => sum + value, 0) / values.length;
        return compare('mean', Number(found.toPrecision(6)), mean);
      }),
  ],
  [
    /^(\d+) messages, (\d+) speakers$/,
    ({ recognition }, [messages, speakers]) => [
      ...compare('messages', recognition?.facts['messages_total'], messages),
      ...compare('speakers', recognition?.facts['speakers'], speakers),
    ],
  ],
  [
    /^(\d+) bytes, (\d+) characters$/,
    ({ workbook }, [, characters]) =>
      compare('characters', Array.from(workbook.text ?? '').length, characters),
  ],
];
