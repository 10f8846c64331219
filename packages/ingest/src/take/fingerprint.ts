import { createHash } from 'node:crypto';
import { fingerprintSecret, layersOf, throughLayers } from '../key-layers.ts';
import { columnNames, type MappedColumn } from '../mapping/columns.ts';
import type { Mapping } from '../mapping/schema.ts';
import { labelKey } from '../normalise/text.ts';
import type { AnswerTable } from '../recognise/recognition.ts';
import type { SheetRow } from '../read/workbook.ts';
import { officeCode } from './activities.ts';
import type { TakeContext } from './context.ts';

/** Columns that hold what a person answered. A row of these alone does not say which sheet it was. */
const ANSWER_KINDS = new Set([
  'free_text',
  'likert',
  'nps',
  'number',
  'choice',
  'multi_choice',
  'choice_mark',
  'round',
  'standpoint',
  'occasion',
  'consent',
]);
const DIGITS = 32;

/**
 * Makes the function that gives each row of a file its fingerprint. Two rows with the same one are a resubmission.
 * A row that says who or when (a time stamp, a number, a name) is known by all its cells. Chat messages, lines of a
 * log and sheets of answers alone may truly be alike (「特になし」): the n-th such row is a resubmission of the n-th.
 */
export function fingerprinter(
  context: TakeContext,
): (table: AnswerTable, columns: readonly MappedColumn[], row: SheetRow) => string {
  const alike = new Map<string, number>();
  const begin = fingerprintBegin(context);
  // By the columns, which all parts of a table share: the table itself would keep its rows.
  const parts = new Map<
    AnswerTable['columns'],
    { place: string; order: readonly NamedPlace[]; which: Set<number> }
  >();
  return (table, columns, row) => {
    let part = parts.get(table.columns);
    if (!part) {
      const which = new Set(columnsThatTellRows(context.mapping, columns, table.columns.length));
      part = { place: sheetPart(context.mapping, table.sheet), order: namedPlaces(table.columns), which };
      parts.set(table.columns, part);
    }
    let content = begin + part.place;
    for (const { at, name } of part.order) {
      const text = row.cells[at]?.text ?? '';
      if (text !== '') content += `${name}${Buffer.byteLength(text)}:${text}`;
    }
    const { which } = part;
    if (row.cells.some((cell, index) => cell.text.trim() !== '' && which.has(index)))
      return throughLayers(context.key, print(content));
    const nth = (alike.get(print(content)) ?? 0) + 1;
    alike.set(print(content), nth);
    return throughLayers(context.key, print(`${print(content)}#${nth}`));
  };
}

/** A column by its place in the rows, with the sign for its name that stands before its cells in a fingerprint's content. */
export type NamedPlace = { readonly at: number; readonly name: string };

/** The columns in the order of their names, so that the order of a file's columns changes nothing. */
export function namedPlaces(columns: readonly string[]): readonly NamedPlace[] {
  return columnNames(columns)
    .map((name, at) => ({ at, name: labelKey(name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.at - b.at))
    .map(({ at, name }) => ({ at, name: `${print(name).slice(0, 8)}:` }));
}

/**
 * What the content of every fingerprint of a file begins with: a secret of the project, 64 digits, as long as a block of
 * SHA-256, so that nobody without it can try out what a row may have held; then the form, and the office of a log.
 */
export function fingerprintBegin(context: TakeContext): string {
  const { takes, form } = context.mapping;
  const [first = context.key] = layersOf(context.key);
  return `${fingerprintSecret(first)}${form}/${takes === 'activities' ? officeCode(context) : ''}/`;
}

/** Places of the columns that tell one sheet from another like it; none in chats and logs. */
export function columnsThatTellRows(
  { takes }: Mapping,
  columns: readonly MappedColumn[],
  width: number,
): readonly number[] {
  if (takes !== 'answers' && takes !== 'roster') return [];
  const answers = new Set(
    columns.filter(({ mapping }) => ANSWER_KINDS.has(mapping.kind)).map(({ index }) => index),
  );
  return Array.from({ length: width }, (_, index) => index).filter((index) => !answers.has(index));
}

const sheetPart = ({ takes }: Mapping, sheet: string): string =>
  takes === 'activities' ? `${Buffer.byteLength(sheet)}:${sheet}=` : '';

const print = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
