import { insideBrackets } from './brackets.ts';

const ENDING = new Set('。｡！？!?．');
const CLOSING = new Set('」』）)】〕”｣');
const LINE_BREAK = new Set('\n\r\u2028\u2029');

/**
 * Places right after a sentence, ascending: after 。！？ and what closes them, and after line breaks. Endings inside
 * brackets end nothing. Marks and emoji without a letter stay with the sentence before them on the line.
 */
export function sentenceEnds(text: string): number[] {
  const inside = insideBrackets(text);
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text[at++]!;
    if (LINE_BREAK.has(unit)) ends.push(at);
    else if (ENDING.has(unit) && inside[at - 1] === 0) {
      while (at < text.length && (ENDING.has(text[at]!) || CLOSING.has(text[at]!))) at++;
      ends.push((at = afterMarks(text, at)));
    }
  }
  return ends;
}

/** Passes marks, emoji and spaces; a letter, a digit, an opening bracket or the end of the line stops. */
function afterMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (/[\p{L}\p{N}\p{Ps}\p{Pi}\n\r\u2028\u2029#＃・※●○◯■□◆◇★☆▶→⇒]/u.test(character)) break;
    at += character.length;
  }
  return at;
}
