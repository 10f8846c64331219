import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();
/** Particles and quotatives that must not begin a line. */
const CLINGS =
  /^(?:という|といった|について|として|ため|こと|もの|[、。」』）・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ])/;

/** Width of a text in em: full-width 1, half-width 0.55. Faces differ a little; leave room. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 0.55 : 1;
  return width;
}

function phrases(text: string): string[] {
  const joined: string[] = [];
  for (const phrase of parser.parse(text)) {
    const last = joined.length - 1;
    const quoted = /^(?:いう|いっ|して)/.test(phrase) && joined[last]?.endsWith('と');
    if (last >= 0 && (quoted || CLINGS.test(phrase))) joined[last] += phrase;
    else joined.push(phrase);
  }
  return joined;
}

/** Breaks a phrase that is longer than a line between characters, keeping closing marks with what they close. */
function chop(phrase: string, em: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of phrase) {
    if (piece !== '' && widthInEm(piece + character) > em && !CLINGS.test(character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/**
 * Lines of Japanese text broken between phrases.
 * @param em        longest line in em, ≥ 2
 * @param maxLines  further text is cut with 「…」 (the whole text is in the chart's table)
 */
export function wrap(text: string, em: number, maxLines = 3): string[] {
  const lines: string[] = [];
  let line = '';
  for (const phrase of phrases(text).flatMap((part) => (widthInEm(part) > em ? chop(part, em) : [part]))) {
    if (line !== '' && widthInEm(line + phrase) > em) {
      lines.push(line);
      line = '';
    }
    line += phrase;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const end = kept.pop() ?? '';
  const room = [...end];
  while (widthInEm(room.join('')) > em - 1) room.pop();
  return [...kept, `${room.join('')}…`];
}
