import { MISSING_REASONS } from '@hirogeru/store/contracts';
import type { ColumnMapping } from '../mapping/schema.ts';
import { kanjiNumber } from './kanji-number.ts';
import { missingReason, type MissingReason } from './missing.ts';
import { byLabelKey, labelKey } from './text.ts';

type Scale = Pick<Extract<ColumnMapping, { kind: 'likert' }>, 'min' | 'max' | 'labels'>;
/** A point of the scale, a reason why there is none, or why the cell cannot be read. */
export type LikertReading =
  | { readonly point: number }
  | { readonly missing: MissingReason }
  | { readonly refused: 'E_SCORE_RANGE' | 'E_TWO_ANSWERS' | 'E_UNKNOWN_CHOICE' };

const NO_LABELS: ReadonlyMap<string, string | number> = new Map();
const TWO = /^[(]?(\d+)[)]?(?:[~\-/,、・と&]|から)[(]?(\d+)[)]?(?:の間)?点?$/;
const WITH_WORDS = /^[(]?(\d+(?:\.\d+)?|[一二三四五六七八九十]+)[)]?(?:点|[.:、・．：)]?(.*))$/;

/**
 * Reads a point of a scale: ５, ③, 5点, 五, 5.そう思う, or a label of the mapping. Between two points there is no
 * answer: 4〜5 and 4と5の間 are refused, never 4.5.
 */
export function normaliseLikert(text: string, scale: Scale): LikertReading {
  const labels = scale.labels ? byLabelKey(scale.labels) : NO_LABELS;
  const key = labelKey(text);
  const code = labels.get(key);
  if (code !== undefined) return fromCode(code, scale);
  const missing = missingReason(text);
  if (missing) return { missing };
  if (TWO.test(key)) return { refused: 'E_TWO_ANSWERS' };
  const found = WITH_WORDS.exec(key);
  if (!found && labels.size > 0) return { refused: 'E_UNKNOWN_CHOICE' };
  const point = found ? (kanjiNumber(found[1] ?? '') ?? Number(found[1])) : Number.NaN;
  if (!Number.isInteger(point) || point < scale.min || point > scale.max) return { refused: 'E_SCORE_RANGE' };
  const words = found?.[2] ?? '';
  if (words === '') return { point };
  const worded = labels.get(words);
  if (worded !== undefined && Number(worded) !== point) return { refused: 'E_TWO_ANSWERS' };
  // A number with words that are no label of this scale is only taken where the mapping names no labels.
  return labels.size > 0 && worded === undefined ? { refused: 'E_UNKNOWN_CHOICE' } : { point };
}

function fromCode(code: string | number, scale: Scale): LikertReading {
  const point = Number(code);
  if (Number.isInteger(point) && point >= scale.min && point <= scale.max) return { point };
  const missing = missingReason(String(code)) ?? reasonCode(String(code));
  return missing ? { missing } : { refused: 'E_SCORE_RANGE' };
}

/** A mapping may send a label to a reason: わからない → dont_know. */
function reasonCode(code: string): MissingReason | null {
  return MISSING_REASONS.find((reason) => reason === code) ?? null;
}
