import { foldText } from './text.ts';

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** As foldText, but line breaks stay: they separate answers. */
export function foldLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => foldText(line))
    .join('\n')
    .trim();
}

/**
 * The stretch of a received text that became `folded.slice(start, end)`, with its own width and spaces. Folding only
 * changes characters and drops white space, so what is no space is counted on both sides.
 * @param folded  foldLines(text)
 */
export function receivedStretch(text: string, folded: string, start: number, end: number): string {
  const [from, to] = [written(folded.slice(0, start)), written(folded.slice(0, end))];
  let count = 0;
  let stretch = '';
  for (const { segment } of characters.segment(text)) {
    const next = count + written(foldText(segment));
    // A space between two characters of the stretch belongs to it.
    if (next > from && count < to && (next > count || stretch !== '')) stretch += segment;
    count = next;
  }
  return stretch.trim();
}

function written(text: string): number {
  return text.replace(/\s/g, '').length;
}
