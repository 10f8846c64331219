import type { Answer } from '@hirogeru/store/vault';
import { MISSING_REASONS, NOT_ASKED, type Code, type Params } from '@hirogeru/store/contracts';
import type { ColumnOf } from '../mapping/columns.ts';
import { ageLabel } from '../normalise/age.ts';
import { readChoice, readChoices, type ChoiceLabels } from '../normalise/choice.ts';
import { normaliseLikert } from '../normalise/likert.ts';
import { markLabel } from '../normalise/mark.ts';
import { readOptionMark } from '../normalise/option-mark.ts';
import { closedMissingReason, type MissingReason } from '../normalise/missing.ts';
import { readNumber, type ReadNumber } from '../normalise/number.ts';
import { byLabelKey, labelKey } from '../normalise/text.ts';
import type { SheetCell } from '../read/workbook.ts';

/** One value of a closed question: a code, a number (perhaps only about, or with another beside it) or both; or why there is none. */
export type ClosedValue =
  | ({ readonly code: string | null; readonly number: number | null } & Beside)
  | { readonly missing: MissingReason };
type Beside = { readonly precision?: 'approx'; readonly newcomers?: number; readonly persons?: number };
export type Reading = {
  readonly values: readonly ClosedValue[];
  /** Why the cell, or a part of it, was not taken. */
  readonly refused?: { [C in Code]: { code: C; params: Params[C] } }[Code];
  /** What was written beside a choice (その他：…), as received; a text of its own, of the question `<question>.other`. */
  readonly otherText?: string;
};

/** Kinds of columns that hold closed answers. */
export const CLOSED_KINDS = ['likert', 'nps', 'number', 'choice', 'multi_choice', 'choice_mark'] as const;
type ClosedColumn = ColumnOf<(typeof CLOSED_KINDS)[number]>;

const NPS = { min: 0, max: 10 };
const NONE = new Set(['なし', '無し', '無', 'ゼロ', '零', 'none']);
const UNREADABLE: ClosedValue = { missing: 'unreadable' };

/** Readings by their cells; a closed question has few different ones. */
const known = new WeakMap<ClosedColumn['mapping'], Map<string, Reading>>();
const MOST_KNOWN = 10_000;

/** Reads the cell of a closed question: one value, for several choices one each, for none the reason. */
export function readClosed({ mapping }: ClosedColumn, cell: SheetCell): Reading {
  const readings = known.get(mapping) ?? new Map<string, Reading>();
  known.set(mapping, readings);
  const key = `${cell.number ?? ''}|${cell.text}`;
  const reading = readings.get(key) ?? readCell(mapping, cell);
  if (readings.size < MOST_KNOWN) readings.set(key, reading);
  return reading;
}

/** A value as it is stored. */
export function storedValue(
  value: ClosedValue,
): Pick<Answer, 'value_code' | 'value_number' | 'is_approx' | 'newcomers' | 'persons' | 'missing'> {
  if ('missing' in value) return { ...NO_VALUE, missing: value.missing };
  const { code, number, precision, newcomers = null, persons = null } = value;
  return {
    value_code: code,
    value_number: number,
    is_approx: precision === 'approx',
    newcomers,
    persons,
    missing: null,
  };
}

const NO_VALUE = { value_code: null, value_number: null, is_approx: false, newcomers: null, persons: null };
/** As stored of a question that was not put to this person. */
export const UNASKED: ReturnType<typeof storedValue> = { ...NO_VALUE, missing: NOT_ASKED };

function readCell(mapping: ClosedColumn['mapping'], cell: SheetCell): Reading {
  switch (mapping.kind) {
    case 'likert':
      return readPoint(cell, mapping);
    case 'nps':
      return readPoint(cell, NPS);
    case 'number':
      return readFigure(cell);
    case 'choice':
      return readOne(cell.text, mapping.labels);
    case 'multi_choice':
      return readSeveral(cell.text, mapping.labels, mapping.separator);
    case 'choice_mark':
      return readOption(cell.text, mapping);
  }
}

function readPoint(cell: SheetCell, scale: Parameters<typeof normaliseLikert>[1]): Reading {
  const found = normaliseLikert(cell.text, scale);
  if ('point' in found) return { values: [{ code: String(found.point), number: found.point }] };
  if ('missing' in found) return { values: [found] };
  return { values: [UNREADABLE], refused: refusedPoint(found.refused, scale) };
}

function refusedPoint(
  code: 'E_SCORE_RANGE' | 'E_TWO_ANSWERS' | 'E_UNKNOWN_CHOICE',
  scale: Parameters<typeof normaliseLikert>[1],
): NonNullable<Reading['refused']> {
  if (code === 'E_SCORE_RANGE') return { code, params: { min: scale.min, max: scale.max } };
  return code === 'E_TWO_ANSWERS' ? { code, params: {} } : unknownChoice(scale.labels ?? {});
}

function readFigure(cell: SheetCell): Reading {
  const found =
    cell.number === undefined
      ? readNumber(cell.text)
      : ({ value: cell.number, precision: 'exact' } satisfies ReadNumber);
  if (found) {
    const { value: number, precision, ...beside } = found;
    return { values: [{ code: null, number, ...(precision === 'approx' ? { precision } : {}), ...beside }] };
  }
  // なし says that there was none; it is kept apart from a 0 that somebody wrote.
  if (NONE.has(labelKey(cell.text))) return { values: [{ missing: 'zero' }] };
  const missing = closedMissingReason(cell.text);
  if (missing) return { values: [{ missing }] };
  return { values: [UNREADABLE], refused: { code: 'E_NUMBER', params: {} } };
}

function readOne(text: string, labels: ChoiceLabels): Reading {
  const reason = isLabel(text, labels) ? null : closedMissingReason(text);
  if (reason) return { values: [{ missing: reason }] };
  const found = readChoice(text, labels);
  if (found === 'two') return { values: [UNREADABLE], refused: { code: 'E_TWO_ANSWERS', params: {} } };
  if (found) return { values: [chosen(found.code)], ...besides(found.beside) };
  const names = Object.keys(labels);
  const code = labels[ageLabel(text, names) ?? markLabel(text, names) ?? ''];
  if (code !== undefined) return { values: [chosen(String(code))] };
  return { values: [UNREADABLE], refused: unknownChoice(labels) };
}

function readSeveral(text: string, labels: ChoiceLabels, separator: string): Reading {
  const reason = isLabel(text, labels) ? null : closedMissingReason(text);
  if (reason) return { values: [{ missing: reason }] };
  const { codes, unknown, beside } = readChoices(text, labels, separator);
  const values = codes.length > 0 ? codes.map((code) => chosen(code)) : [UNREADABLE];
  return { values, ...besides(beside), ...(unknown > 0 ? { refused: unknownChoice(labels) } : {}) };
}

/** Of one choice: chosen, not chosen ('zero'), or why nothing says so. */
function readOption(
  text: string,
  option: Extract<ClosedColumn['mapping'], { kind: 'choice_mark' }>,
): Reading {
  const found = readOptionMark(text, option);
  if (found === 'yes') return { values: [chosen(String(option.code))] };
  if (found === 'no') return { values: [{ missing: 'zero' }] };
  if (found === null) return { values: [UNREADABLE], refused: { code: 'E_CHOICE_MARK', params: {} } };
  if ('missing' in found) return { values: [found] };
  return { values: [chosen(String(option.code))], otherText: found.written };
}

function besides(texts: readonly string[]): Pick<Reading, 'otherText'> {
  return texts.length > 0 ? { otherText: texts.join('\n') } : {};
}

/** A mapping may send わからない to the reason dont_know; then it is no choice. */
function chosen(code: string): ClosedValue {
  const reason = MISSING_REASONS.find((each) => each === code);
  return reason ? { missing: reason } : { code, number: null };
}

function unknownChoice(labels: ChoiceLabels) {
  return { code: 'E_UNKNOWN_CHOICE', params: { choices: Object.keys(labels).length } } as const;
}

function isLabel(text: string, labels: ChoiceLabels): boolean {
  const key = labelKey(text);
  return key !== '' && byLabelKey(labels).has(key);
}
