import { MISSING_REASONS, type Code, type Params } from '@hirogeru/store/contracts';
import type { ColumnOf } from '../mapping/columns.ts';
import { readChoice, readChoices, type ChoiceLabels } from '../normalise/choice.ts';
import { normaliseLikert } from '../normalise/likert.ts';
import { missingReason, type MissingReason } from '../normalise/missing.ts';
import { normaliseNumber } from '../normalise/number.ts';
import { byLabelKey, labelKey } from '../normalise/text.ts';
import type { SheetCell } from '../read/workbook.ts';

/** One value of a closed question: a code, a number or both; or why there is none. */
type ClosedValue =
  | { readonly code: string | null; readonly number: number | null }
  | { readonly missing: MissingReason };
type Reading = {
  readonly values: readonly ClosedValue[];
  /** Why the cell, or a part of it, was not taken. */
  readonly refused?: { [C in Code]: { code: C; params: Params[C] } }[Code];
};

/** Kinds of columns that hold closed answers. */
export const CLOSED_KINDS = ['likert', 'nps', 'number', 'choice', 'multi_choice'] as const;
type ClosedColumn = ColumnOf<(typeof CLOSED_KINDS)[number]>;

const NPS = { min: 0, max: 10 };
const UNREADABLE: ClosedValue = { missing: 'unreadable' };

/** Reads the cell of a closed question: one value, for several choices one each, for none the reason. */
export function readClosed({ mapping }: ClosedColumn, cell: SheetCell): Reading {
  switch (mapping.kind) {
    case 'likert':
      return readPoint(cell, mapping);
    case 'nps':
      return readPoint(cell, NPS);
    case 'number':
      return readNumber(cell);
    case 'choice':
      return readOne(cell.text, mapping.labels);
    case 'multi_choice':
      return readSeveral(cell.text, mapping.labels, mapping.separator);
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

function readNumber(cell: SheetCell): Reading {
  const missing = missingReason(cell.text);
  if (missing) return { values: [{ missing }] };
  const number = cell.number ?? normaliseNumber(cell.text);
  if (number !== null) return { values: [{ code: null, number }] };
  return { values: [UNREADABLE], refused: { code: 'E_NUMBER', params: {} } };
}

function readOne(text: string, labels: ChoiceLabels): Reading {
  const reason = isLabel(text, labels) ? null : missingReason(text);
  if (reason) return { values: [{ missing: reason }] };
  const found = readChoice(text, labels);
  if (found === 'two') return { values: [UNREADABLE], refused: { code: 'E_TWO_ANSWERS', params: {} } };
  return found ? { values: [chosen(found.code)] } : { values: [UNREADABLE], refused: unknownChoice(labels) };
}

function readSeveral(text: string, labels: ChoiceLabels, separator: string): Reading {
  const reason = isLabel(text, labels) ? null : missingReason(text);
  if (reason) return { values: [{ missing: reason }] };
  const { codes, unknown } = readChoices(text, labels, separator);
  const values = codes.length > 0 ? codes.map((code) => chosen(code)) : [UNREADABLE];
  return unknown > 0 ? { values, refused: unknownChoice(labels) } : { values };
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
