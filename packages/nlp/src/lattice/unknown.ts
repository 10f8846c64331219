import { DEFAULT_CLASS, type Characters } from './characters.ts';

/** MeCab's max-grouping-size: a longer run is not taken as one word, which also keeps the work linear. */
const LONGEST_GROUP = 24;

/** Is there a surrogate pair at `at`? */
export function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** Unit by which a character is classed: pairs and lone surrogates count as undefined, as in MeCab. */
export function classUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xf800) === 0xd800 ? 0xfffd : unit;
}

/**
 * Ends of the unknown words that MeCab tries at `start`: the run of one kind (up to 1 + 24 characters), then the
 * first 1..length characters, or one character where nothing else fits. Written into `ends`; returns how many.
 */
export function unknownEnds(
  text: string,
  start: number,
  end: number,
  chars: Characters,
  nothingKnown: boolean,
  ends: Int32Array,
): number {
  const unit = classUnit(text, start);
  const cls = chars.classOf[unit] ?? DEFAULT_CLASS;
  const afterFirst = start + (isPair(text, start) ? 2 : 1);
  let count = 0;
  let groupEnd = -1;
  if (chars.group[cls] === 1) {
    let at = afterFirst;
    let kinds = chars.kinds[unit]!;
    let length = 0;
    while (at < end && length <= LONGEST_GROUP) {
      const next = chars.kinds[classUnit(text, at)]!;
      if ((kinds & next) === 0) break;
      kinds = next;
      at += isPair(text, at) ? 2 : 1;
      length++;
    }
    if (length <= LONGEST_GROUP) ends[count++] = at;
    groupEnd = at;
  }
  let at = afterFirst;
  const own = chars.kinds[unit]!;
  for (let n = 1; n <= chars.length[cls]!; n++) {
    if (at === groupEnd) break;
    ends[count++] = at;
    if (at >= end || (own & chars.kinds[classUnit(text, at)]!) === 0) break;
    at += isPair(text, at) ? 2 : 1;
  }
  if (count === 0 && nothingKnown) ends[count++] = at;
  return count;
}
