import { MISSING_REASONS } from '@hirogeru/store/contracts';
import type { ColumnMapping } from '../mapping/schema.ts';
import { kanjiNumber } from './kanji-number.ts';
import { closedMissingReason, type MissingReason } from './missing.ts';
import { byLabelKey, labelKey } from './text.ts';

type Scale = Pick<Extract<ColumnMapping, { kind: 'likert' }>, 'min' | 'max' | 'labels' | 'reversed'>;
type Labels = ReadonlyMap<string, string | number>;
/** A point of the scale, a reason why there is none, or why the cell cannot be read. */
export type LikertReading =
  | { readonly point: number }
  | { readonly missing: MissingReason }
  | { readonly refused: 'E_SCORE_RANGE' | 'E_TWO_ANSWERS' | 'E_UNKNOWN_CHOICE' };

const NO_LABELS: Labels = new Map();
const TWO =
  /^[([]?(\d+)[)\]]?点?(?:[~\-/,、・と&;か]|から|または|又は|or)[([]?(\d+)[)\]]?点?(?:の?(?:間|中間|あいだ|どちらか))?$/;
const POINT = '[([<「]?(\\d{1,3}(?:\\.\\d{1,3})?|[一二三四五六七八九十]{1,3})[)\\]>」]?(?:点|番)?';
const POINT_FIRST = new RegExp(`^${POINT}[.:、・．：)=-]?(.*)$`);
const POINT_LAST = new RegExp(`^(.+?)[(:=]?${POINT}[)]?$`);
/** A circle drawn beside the point that was meant. */
const CIRCLED = /^[○◯●◎レ✓✔☑](?=.)|(?<=.)[○◯●◎レ✓✔☑]$/g;

/**
 * Reads a point of a scale: ５, ③, 5点, 五, 5.そう思う, 5(そう思う), そう思う:5, or a label of the mapping. Between two
 * points there is no answer: 4〜5 and 4と5の間 are refused, never 4.5. Of a reversed scale the figures are turned round; its
 * labels are given as turned.
 */
export function normaliseLikert(text: string, scale: Scale): LikertReading {
  const labels = scale.labels ? byLabelKey(scale.labels) : NO_LABELS;
  const written = labelKey(text);
  const code = labels.get(written);
  if (code !== undefined) return fromCode(code, scale);
  const missing = closedMissingReason(text);
  if (missing) return { missing };
  const key = written.replace(CIRCLED, '');
  if (TWO.test(key)) return { refused: 'E_TWO_ANSWERS' };
  const { point: figure, words } = split(key, labels);
  if (figure === null) return fromWords(words, labels, scale);
  const point = scale.reversed ? scale.min + scale.max - figure : figure;
  if (!Number.isInteger(point) || point < scale.min || point > scale.max) return { refused: 'E_SCORE_RANGE' };
  if (words === '') return { point };
  const worded = labels.get(words);
  if (worded !== undefined && Number(worded) !== point) return { refused: 'E_TWO_ANSWERS' };
  if (worded === undefined && /\d/.test(words)) return { refused: 'E_SCORE_RANGE' };
  // A number with words that are no label of this scale is only taken where the mapping names no labels.
  return labels.size > 0 && worded === undefined ? { refused: 'E_UNKNOWN_CHOICE' } : { point };
}

/** The figure and the words beside it; the figure may stand first, or after words that are a label. */
function split(key: string, labels: Labels): { readonly point: number | null; readonly words: string } {
  const first = POINT_FIRST.exec(key);
  if (first) return { point: figureOf(first[1] ?? ''), words: unbracketed(first[2] ?? '') };
  const last = POINT_LAST.exec(key);
  if (last && labels.has(last[1] ?? '')) return { point: figureOf(last[2] ?? ''), words: last[1] ?? '' };
  return { point: null, words: key };
}

function figureOf(text: string): number {
  return kanjiNumber(text) ?? Number(text);
}

function unbracketed(words: string): string {
  return words.replace(/^[([「](.*)[)\]」]$/, '$1');
}

function fromWords(words: string, labels: Labels, scale: Scale): LikertReading {
  if (labels.size === 0) return { refused: 'E_SCORE_RANGE' };
  const bare = labels.get(unbracketed(words));
  if (bare !== undefined) return fromCode(bare, scale);
  const parts = words.split(/[、,/;・~]|または|又は/).filter((part) => part !== '');
  const two = parts.length > 1 && parts.every((part) => labels.has(part));
  return { refused: two ? 'E_TWO_ANSWERS' : 'E_UNKNOWN_CHOICE' };
}

function fromCode(code: string | number, scale: Scale): LikertReading {
  const point = Number(code);
  if (Number.isInteger(point) && point >= scale.min && point <= scale.max) return { point };
  const missing = closedMissingReason(String(code)) ?? reasonCode(String(code));
  return missing ? { missing } : { refused: 'E_SCORE_RANGE' };
}

/** A mapping may send a label to a reason: わからない → dont_know. */
function reasonCode(code: string): MissingReason | null {
  return MISSING_REASONS.find((reason) => reason === code) ?? null;
}
