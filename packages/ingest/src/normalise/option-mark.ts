import { readMark } from './mark.ts';
import { closedMissingReason, type MissingReason } from './missing.ts';
import { readChoice } from './choice.ts';
import { foldText, labelKey } from './text.ts';

/** A choice that has a column of its own, as a mapping describes it. */
type Option = {
  readonly label: string;
  readonly code: string | number;
  readonly other?: boolean | undefined;
  readonly values?: Readonly<Record<string, 'yes' | 'no'>> | undefined;
};
/** Whether the choice was chosen; why nothing says so; or what was written in the person's own words, as received. */
type OptionMark = 'yes' | 'no' | { readonly missing: MissingReason } | { readonly written: string };

/**
 * Reads the cell of one choice. A mark says whether it was chosen; so does the choice itself, which exports write in
 * place of a mark, as a label or as its number.
 * @returns null when the cell is none of these
 */
export function readOptionMark(text: string, { label, code, other, values = {} }: Option): OptionMark | null {
  const key = labelKey(text);
  const given = Object.entries(values).find(([word]) => labelKey(word) === key)?.[1];
  if (given !== undefined) return given;
  if (key === '') return { missing: 'blank' };
  // A choice may be called いいえ or なし; one that is called 0 or 1 is a code.
  if (key === labelKey(label) && !/^[01]$/.test(key)) return 'yes';
  const mark = readMark(text);
  if (mark === 'yes' || mark === 'no') return mark;
  if (key === labelKey(String(code))) return 'yes';
  const missing = closedMissingReason(text);
  if (missing) return { missing };
  if (!other || mark === 'partly' || /^[\d.,]+$/.test(foldText(text))) return null;
  const beside = readChoice(text, { [label]: 'yes', ...MARKS });
  const words = beside !== null && beside !== 'two' ? beside.beside : [];
  return { written: words.length > 0 ? words.join('\n') : text };
}

/** Marks beside which people write: ○（友人から）. */
const MARKS = Object.fromEntries([...'○◯〇●◎レ✓✔☑'].map((mark) => [mark, 'yes']));
