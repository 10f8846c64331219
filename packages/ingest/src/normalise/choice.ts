import { longestFirst, type ChoiceLabels, type Label } from './choice-labels.ts';
import { foldLines, receivedStretch } from './received-stretch.ts';

export type { ChoiceLabels } from './choice-labels.ts';
/**
 * The codes found, in the order written and each once, how many stretches were no label, and what was written beside a
 * label (その他：…) exactly as received.
 */
export type ChoiceReading = {
  readonly codes: readonly string[];
  readonly unknown: number;
  readonly beside: readonly string[];
};

/**
 * Splits a cell with several answers by the labels themselves, longest first, so that a label may hold the separator
 * (学びたい（制度, 仕事）). A label followed by brackets or a colon takes what stands there with it: その他（…）.
 * @param separator  as the export writes it; 、 ; and line breaks separate as well
 */
export function readChoices(text: string, labels: ChoiceLabels, separator: string): ChoiceReading {
  const known = longestFirst(labels);
  const separators = new Set([...'、,;；\n', foldLines(separator).trim() || ' ']);
  const folded = foldLines(text);
  const codes = new Set<string>();
  const beside: string[] = [];
  let unknown = 0;
  let at = afterSeparators(folded, 0, separators);
  while (at < folded.length) {
    const match = labelAt(folded, at, known, separators);
    if (match) codes.add(match.code);
    else unknown += 1;
    if (match?.beside) beside.push(receivedStretch(text, folded, ...match.beside));
    at = afterSeparators(folded, match?.end ?? nextSeparator(folded, at, separators), separators);
  }
  return { codes: [...codes], unknown, beside };
}

/** Reads a cell with one answer. @returns its code; null when it is no label, 'two' when it holds several */
export function readChoice(
  text: string,
  labels: ChoiceLabels,
): { readonly code: string; readonly beside: readonly string[] } | 'two' | null {
  const { codes, unknown, beside } = readChoices(text, labels, ', ');
  const [code] = codes;
  if (unknown > 0 || code === undefined) return null;
  return codes.length > 1 ? 'two' : { code, beside };
}

function afterSeparators(text: string, from: number, separators: ReadonlySet<string>): number {
  let at = from;
  while (at < text.length && (/\s/.test(text.charAt(at)) || separators.has(text.charAt(at)))) at += 1;
  return at;
}

function nextSeparator(text: string, from: number, separators: ReadonlySet<string>): number {
  let at = from;
  while (at < text.length && !separators.has(text.charAt(at))) at += 1;
  return at;
}

/** A choice with its end, and where the words beside it begin and end. */
type Match = {
  readonly code: string;
  readonly end: number;
  readonly beside?: readonly [start: number, end: number];
};

function labelAt(
  text: string,
  at: number,
  known: readonly Label[],
  separators: ReadonlySet<string>,
): Match | null {
  for (const { label, code } of known) {
    if (!text.startsWith(label, at)) continue;
    const end = at + label.length;
    const after = text.slice(end);
    const spaces = after.length - after.trimStart().length;
    const bare = after.slice(spaces);
    if (bare === '' || separators.has(bare.charAt(0)) || separators.has(after.charAt(0)))
      return { code, end };
    // After a colon people write freely, commas and all; only a line ends it.
    const found = /^\(([^)]*)\)?/.exec(bare) ?? /^:([^\n]*)/.exec(bare);
    if (!found) continue;
    const start = end + spaces + 1;
    const written = found[1] ?? '';
    return {
      code,
      end: end + spaces + found[0].length,
      ...(written.trim() === '' ? {} : { beside: [start, start + written.length] }),
    };
  }
  return null;
}
