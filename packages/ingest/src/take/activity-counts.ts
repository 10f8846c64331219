import type { Activity } from '@hirogeru/store/vault';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { readMinutes, type ReadMinutes } from '../normalise/duration.ts';
import { closedMissingReason } from '../normalise/missing.ts';
import { readNumber, type ReadNumber } from '../normalise/number.ts';
import type { RowReader } from './row-reader.ts';

// The numbers of one line of an activity log. None of them refuses the line.

type CountKind = 'occasions' | 'attendances' | 'persons' | 'peers' | 'newcomers';
type Counts = Pick<
  Activity,
  'attendances' | 'persons' | 'peers' | 'newcomers' | 'duration_min' | 'approx'
> & {
  /** Null where the line does not say how often. */
  readonly occasions: number | null;
};
type Precision = ReadNumber['precision'];

/**
 * The counts of a line, each a whole number ≥ 0 or null, and which of them are only about. 15(3) and 15(実8) in a column
 * of people also give the newcomers and the persons, where no column of theirs does.
 * @param marked  how often it took place by its marks, where no column says it
 */
export function readCounts(
  row: RowReader,
  columns: readonly MappedColumn[],
  marked: Pick<ReadNumber, 'value' | 'precision'> | null,
): Counts {
  const people = readCount(row, columns, 'attendances');
  const different = readCount(row, columns, 'persons');
  const beside = (count: number | undefined): ReadNumber | null =>
    count === undefined ? null : { value: count, precision: 'exact' };
  const found = {
    occasions: readCount(row, columns, 'occasions') ?? marked,
    attendances: people,
    persons: different ?? beside(people?.persons),
    peers: readCount(row, columns, 'peers'),
    newcomers: readCount(row, columns, 'newcomers') ?? beside(people?.newcomers ?? different?.newcomers),
  };
  const length = readLength(row, columns);
  const precisions: readonly (readonly [string, { readonly precision: Precision } | null])[] = [
    ...Object.entries(found),
    ['duration_min', length],
  ];
  const approx = precisions.flatMap(([name, number]) => (number?.precision === 'approx' ? [name] : []));
  return {
    occasions: found.occasions?.value ?? null,
    attendances: people?.value ?? null,
    persons: found.persons?.value ?? null,
    peers: found.peers?.value ?? null,
    newcomers: found.newcomers?.value ?? null,
    duration_min: length?.minutes ?? null,
    approx: approx.length === 0 ? null : approx.join(' '),
  };
}

/** Notes E_NUMBER, and E_SECOND_NUMBER where another number stands in a column that has no place for one. */
function readCount(row: RowReader, columns: readonly MappedColumn[], kind: CountKind): ReadNumber | null {
  const [column] = columnsOf(columns, kind);
  const cell = column ? row.cell(column) : null;
  if (!column || !cell) return null;
  const number: ReadNumber | null =
    cell.number === undefined ? readNumber(cell.text) : { value: cell.number, precision: 'exact' };
  if (number === null || !isCount(number.value)) {
    if (!closedMissingReason(cell.text)) row.note('E_NUMBER', column, {});
    return null;
  }
  const { value, precision, newcomers, persons } = number;
  const kept = {
    ...(keepsNewcomers(kind) && isCount(newcomers) ? { newcomers } : {}),
    ...(kind === 'attendances' && isCount(persons) ? { persons } : {}),
  };
  const seen = [newcomers, persons].filter((count) => count !== undefined);
  if (Object.keys(kept).length < seen.length) row.note('E_SECOND_NUMBER', column, {});
  return { value, precision, ...kept };
}

const isCount = (number: number | undefined): number is number =>
  Number.isInteger(number) && Number(number) >= 0;
const keepsNewcomers = (kind: CountKind): boolean => kind === 'attendances' || kind === 'persons';

/** Notes E_DURATION. */
function readLength(row: RowReader, columns: readonly MappedColumn[]): ReadMinutes | null {
  const [column] = columnsOf(columns, 'duration');
  const cell = column ? row.cell(column) : null;
  if (!column || !cell || closedMissingReason(cell.text)) return null;
  const found = readMinutes(cell.text) ?? bareMinutes(column.name, readNumber(cell.text));
  if (found === null) row.note('E_DURATION', column, {});
  return found;
}

/** A bare number has the unit that its column's heading names: 活動時間（分）. */
function bareMinutes(heading: string, number: ReadNumber | null): ReadMinutes | null {
  if (number === null || number.value < 0) return null;
  const unit = /\((分|時間|h|hour)s?\)/i.exec(heading.normalize('NFKC'))?.[1];
  if (unit === undefined) return null;
  return { minutes: unit === '分' ? number.value : number.value * 60, precision: number.precision };
}
