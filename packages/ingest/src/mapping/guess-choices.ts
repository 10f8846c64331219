import { foldText } from '../normalise/text.ts';

/** Labels that several people chose, most natural separator, and how many answers were given only once. */
export type GuessedChoices = {
  readonly labels: readonly string[];
  readonly separator: string;
  readonly once: number;
};

const LONGEST = 40;
const MOST = 40;
const SEPARATORS = ['\n', ';', ', ', '、', ','];

/** Finds options in a column of single answers. @returns null when the answers differ too much to be options */
export function guessChoice(texts: readonly string[]): GuessedChoices | null {
  return optionsOf(texts, texts.length, '');
}

/** Finds options in a column whose cells hold several, split outside brackets. @returns null when they are none */
export function guessMultiChoice(texts: readonly string[]): GuessedChoices | null {
  // Codes of XLSForm stand side by side with a space; words of people do so for other reasons.
  const codes = texts.every((text) => /^[\w-]+(?: [\w-]+)*$/.test(text));
  for (const separator of codes ? [' '] : SEPARATORS) {
    const split = texts.map((text) => splitOutsideBrackets(text, separator));
    // Some exports end every cell with the separator, so that one answer shows it as well.
    const shown = texts.filter((text, index) => (split[index]?.length ?? 0) > 1 || text.endsWith(separator));
    if (shown.length < Math.max(2, texts.length * 0.1)) continue;
    const options = optionsOf(split.flat(), texts.length, separator);
    if (options) return options;
  }
  return null;
}

function optionsOf(pieces: readonly string[], answers: number, separator: string): GuessedChoices | null {
  const counts = new Map<string, number>();
  const written = new Map<string, string>();
  for (const piece of pieces) {
    const label = foldText(piece);
    if (label.length > LONGEST) return null;
    counts.set(label, (counts.get(label) ?? 0) + 1);
    if (!written.has(label)) written.set(label, piece.trim());
  }
  // What one person alone wrote may be that person's words: it is not written into a mapping.
  const labels = [...counts].filter(([, count]) => count > 1).map(([label]) => written.get(label) ?? label);
  const repeated = pieces.length - (counts.size - labels.length);
  if (labels.length === 0 || labels.length > MOST || repeated < pieces.length * 0.7) return null;
  if (answers < 4 || counts.size > answers * 0.7) return null;
  return { labels: labels.toSorted(), separator, once: counts.size - labels.length };
}

function splitOutsideBrackets(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ('(（「'.includes(character)) depth += 1;
    else if (')）」'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && text.startsWith(separator, at) && !/^\d,\d/.test(text.slice(at - 1, at + 2))) {
      pieces.push(text.slice(start, at));
      start = at + separator.length;
    }
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}
