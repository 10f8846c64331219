import { STANDPOINTS } from '@hirogeru/store/contracts';
import { roundOfFile } from '../mapping/round-of-file.ts';
import { columnsOf, type ColumnOf, type MappedColumn } from '../mapping/columns.ts';
import { readChoice } from '../normalise/choice.ts';
import { normaliseDate } from '../normalise/date.ts';
import { markLabel, readMark } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { pseudonym } from '../normalise/pseudonym.ts';
import { labelKey } from '../normalise/text.ts';
import type { SheetCell } from '../read/workbook.ts';
import { lookUp } from './look-up.ts';
import type { RowReader } from './row-reader.ts';

// What a sheet says about itself: who, when, which round. None of these refuses a row; only the round can, elsewhere.

const STANDPOINT_LABELS: Readonly<Record<string, (typeof STANDPOINTS)[number]>> = {
  当事者: 'tojisha',
  本人: 'tojisha',
  当事者本人: 'tojisha',
  '当事者（本人）': 'tojisha',
  家族: 'family',
  ご家族: 'family',
  支援者: 'supporter',
  専門職: 'supporter',
  職員: 'supporter',
  区民: 'resident',
  市民: 'resident',
  住民: 'resident',
  その他: 'other',
};

/** The pseudonym of whoever the row names, from all respondent columns together; null when one of them is empty. */
export function readRespondent(row: RowReader, columns: readonly MappedColumn[]): string | null {
  const parts = columnsOf(columns, 'respondent').map((column) => row.cell(column)?.text ?? '');
  if (parts.length === 0 || parts.some((part) => missingReason(part) !== null)) return null;
  return pseudonym(row.context.key, parts.join('|'));
}

/** The day of an 'answered_on' or 'activity_date' cell; a month alone is no day. Notes E_DATE. */
export function readDate(
  row: RowReader,
  column: MappedColumn,
  cell: SheetCell,
): { date?: string; month?: string } {
  if (cell.date !== undefined) return { date: cell.date.slice(0, 10), month: cell.date.slice(0, 7) };
  if (missingReason(cell.text)) return {};
  const { year, takes } = row.context.mapping;
  const found = normaliseDate(cell.text, {
    ...(year === undefined ? {} : { year }),
    fiscal: takes === 'activities',
    order: 'order' in column.mapping ? column.mapping.order : undefined,
  });
  if (!found) row.note('E_DATE', column, {});
  if (!found) return {};
  return 'date' in found ? { date: found.date, month: found.date.slice(0, 7) } : { month: found.month };
}

/** The first day among the answered_on columns. */
export function readAnsweredOn(row: RowReader, columns: readonly MappedColumn[]): string | null {
  for (const column of columnsOf(columns, 'answered_on')) {
    const cell = row.cell(column);
    const found = cell ? readDate(row, column, cell) : {};
    if (found.date !== undefined) return found.date;
    // Nobody answers on a month; a log keeps it, a sheet has no place for it.
    if (found.month !== undefined) row.note('E_DATE', column, {});
  }
  return null;
}

/** The round by the row's own column, else by the mapping, else the project's only one; null when nothing says. */
export function readRound(row: RowReader, columns: readonly MappedColumn[]): string | null {
  const { project, mapping } = row.context;
  const fallback =
    roundOfFile(mapping, row.context.path) ??
    (project.rounds.length === 1 ? project.rounds[0]?.id : undefined) ??
    null;
  const [column] = columnsOf(columns, 'round');
  const cell = column ? row.cell(column) : null;
  if (!column || !cell || missingReason(cell.text) === 'blank') return fallback;
  const named = lookUp(cell.text, column.mapping.values);
  const wanted = labelKey(String(named ?? cell.text));
  const round = project.rounds.find(({ id, label }) => labelKey(id) === wanted || labelKey(label) === wanted);
  if (round) return round.id;
  if (fallback !== null) row.note('E_ROUND_UNKNOWN', column, {});
  return fallback;
}

/**
 * The coarse standpoint, from one column of words or from several of marks (立場/当事者 | 立場/家族). Two of them on one
 * sheet are a refusal and 'unknown', never the first.
 */
export function readStandpoint(
  row: RowReader,
  columns: readonly MappedColumn[],
): (typeof STANDPOINTS)[number] {
  const found = new Set<(typeof STANDPOINTS)[number]>();
  for (const column of columnsOf(columns, 'standpoint')) {
    const cell = row.cell(column);
    if (!cell || missingReason(cell.text) || readMark(cell.text) === 'no') continue;
    const before = found.size;
    const named = standpointIn(cell.text, column);
    if (named === 'two') row.note('E_TWO_ANSWERS', column, {});
    else if (!named) row.note('E_UNKNOWN_CHOICE', column, { choices: STANDPOINTS.length });
    found.add(named && named !== 'two' ? named : 'unknown');
    if (before > 0 && found.size > before) row.note('E_TWO_ANSWERS', column, {});
  }
  const [only, ...more] = found;
  if (only === undefined) return row.context.mapping.standpoint ?? 'unknown';
  return more.length > 0 ? 'unknown' : only;
}

function standpointIn(
  text: string,
  column: ColumnOf<'standpoint'>,
): (typeof STANDPOINTS)[number] | 'two' | undefined {
  const labels = standpointLabels(column.mapping.values);
  // Forms have several ○ or a dot between two standpoints; a label may hold a dot as well, so the whole goes first.
  const whole = lookUp(text, labels) ?? labels[markLabel(text, Object.keys(labels)) ?? ''];
  if (whole !== undefined) return whole;
  // A mark alone means what its column is called.
  const words = readMark(text) === 'yes' ? (column.name.split('/').at(-1) ?? '') : text;
  const found = readChoice(words.replace(/[○◯〇●◎レ✓✔☑・/／+＋&＆]/g, '、'), labels);
  if (found === 'two' || found === null) return found ?? undefined;
  return STANDPOINTS.find((each) => each === found.code);
}

const standpointsOf = new WeakMap<object, typeof STANDPOINT_LABELS>();

function standpointLabels(values: typeof STANDPOINT_LABELS = {}): typeof STANDPOINT_LABELS {
  const labels = standpointsOf.get(values) ?? { ...STANDPOINT_LABELS, ...values };
  standpointsOf.set(values, labels);
  return labels;
}

/** The channel: as the mapping says, else by the occasion on the sheet, else by what the form is. */
export function readChannel(row: RowReader, columns: readonly MappedColumn[]): string {
  const { mapping } = row.context;
  const [column] = columnsOf(columns, 'occasion');
  const cell = column ? row.cell(column) : null;
  const occasion = column && cell ? lookUp(cell.text, column.mapping.values) : mapping.occasion;
  if (column && cell && occasion === undefined && !missingReason(cell.text)) {
    row.note('E_UNKNOWN_CHOICE', column, { choices: Object.keys(column.mapping.values).length });
  }
  if (occasion !== undefined) return `survey_${occasion}`;
  return mapping.channel ?? (mapping.takes === 'chat' ? 'chat' : 'survey');
}
