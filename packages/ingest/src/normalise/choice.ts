import { foldText } from './text.ts';

/** label → code, as in the mapping. */
export type ChoiceLabels = Readonly<Record<string, string | number>>;
/** The codes found, in the order written and each once, and how many stretches were no label. */
export type ChoiceReading = { readonly codes: readonly string[]; readonly unknown: number };

/**
 * Splits a cell with several answers by the labels themselves, longest first, so that a label may hold the separator
 * (学びたい（制度, 仕事）). A label followed by brackets or a colon takes what stands there with it: その他（…）.
 * @param separator  as the export writes it; 、 ; and line breaks separate as well
 */
export function readChoices(text: string, labels: ChoiceLabels, separator: string): ChoiceReading {
  const known = longestFirst(labels);
  const separators = new Set([...'、,;；\n', fold(separator).trim() || ' ']);
  const codes = new Set<string>();
  let unknown = 0;
  let rest = skipSeparators(fold(text), separators);
  while (rest !== '') {
    const match = firstLabel(rest, known, separators);
    if (match) codes.add(match.code);
    else unknown += 1;
    rest = skipSeparators(match?.rest ?? afterSeparator(rest, separators), separators);
  }
  return { codes: [...codes], unknown };
}

/** Reads a cell with one answer. @returns its code; null when it is no label, 'two' when it holds several */
export function readChoice(text: string, labels: ChoiceLabels): { readonly code: string } | 'two' | null {
  const { codes, unknown } = readChoices(text, labels, ', ');
  const [code] = codes;
  if (unknown > 0 || code === undefined) return null;
  return codes.length > 1 ? 'two' : { code };
}

type Label = { readonly label: string; readonly code: string };
const sorted = new WeakMap<ChoiceLabels, readonly Label[]>();

/** Made once for each mapping, as it is asked for every cell. */
function longestFirst(labels: ChoiceLabels): readonly Label[] {
  const made =
    sorted.get(labels) ??
    Object.entries(labels)
      .map(([label, code]) => ({ label: fold(label), code: String(code) }))
      .filter(({ label }) => label !== '')
      .toSorted((a, b) => b.label.length - a.label.length || (a.label < b.label ? -1 : 1));
  sorted.set(labels, made);
  return made;
}

/** As foldText, but line breaks stay: they separate. */
function fold(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => foldText(line))
    .join('\n')
    .trim();
}

function skipSeparators(text: string, separators: ReadonlySet<string>): string {
  let at = 0;
  while (at < text.length && (/\s/.test(text.charAt(at)) || separators.has(text.charAt(at)))) at += 1;
  return text.slice(at);
}

function afterSeparator(text: string, separators: ReadonlySet<string>): string {
  for (let at = 0; at < text.length; at++) if (separators.has(text.charAt(at))) return text.slice(at);
  return '';
}

function firstLabel(
  text: string,
  known: readonly Label[],
  separators: ReadonlySet<string>,
): { readonly code: string; readonly rest: string } | null {
  for (const { label, code } of known) {
    if (!text.startsWith(label)) continue;
    const after = text.slice(label.length);
    const bare = after.trimStart();
    if (bare === '' || separators.has(bare.charAt(0)) || separators.has(after.charAt(0)))
      return { code, rest: after };
    const bracketed = /^\([^)]*\)?/.exec(bare);
    if (bracketed) return { code, rest: bare.slice(bracketed[0].length) };
    // After a colon people write freely, commas and all; only a line ends it.
    const line = /^:[^\n]*/.exec(bare);
    if (line) return { code, rest: bare.slice(line[0].length) };
  }
  return null;
}
