import { isAscii, isUtf8 } from 'node:buffer';
import { blockDecoder } from './strict-text.ts';
import { toTheLast, type TextBlocks } from './text-blocks.ts';

/** What the bytes of a text tell about what it is in, found in one pass over them. */
export type TextSigns = {
  readonly bytes: number;
  /** Zeros on even and on odd places: separators and digits are ASCII, so in UTF-16 every other byte of theirs is one. */
  readonly zeros: { readonly even: number; readonly odd: number };
  /** Seven bits with ESC $ @, ESC $ B or ESC ( I. */
  readonly escapes: boolean;
  /** `cut`: UTF-8 up to a last character of which the end is missing. */
  readonly utf8: 'fits' | 'cut' | 'no';
  /** Some characters beyond ASCII, counted to a handful. */
  readonly wide: number;
};

/** Characters that are more than a word or two. */
export const HANDFUL = 7;

export function textSigns(blocks: TextBlocks): TextSigns {
  const found = { bytes: 0, even: 0, odd: 0, high: false, escapes: false, wide: 0 };
  let utf8: TextSigns['utf8'] = 'fits';
  for (const { block, last } of toTheLast(blocks)) {
    countZeros(block, found);
    found.high ||= !isAscii(block);
    found.escapes ||= hasEscape(block);
    if (utf8 === 'fits' && !isUtf8(block)) utf8 = last && isCut(block) ? 'cut' : 'no';
    if (utf8 === 'fits' && found.wide < HANDFUL) found.wide += wideIn(block);
    found.bytes += block.length;
  }
  return {
    bytes: found.bytes,
    zeros: { even: found.even, odd: found.odd },
    escapes: found.escapes && !found.high,
    utf8,
    wide: found.wide,
  };
}

function countZeros(block: Uint8Array, found: { bytes: number; even: number; odd: number }): void {
  for (let at = block.indexOf(0); at >= 0; at = block.indexOf(0, at + 1)) {
    if ((found.bytes + at) % 2 === 0) found.even += 1;
    else found.odd += 1;
  }
}

function hasEscape(block: Uint8Array): boolean {
  for (let at = block.indexOf(0x1b); at >= 0; at = block.indexOf(0x1b, at + 1)) {
    if (block[at + 1] === 0x24 || (block[at + 1] === 0x28 && block[at + 2] === 0x49)) return true;
  }
  return false;
}

function wideIn(block: Uint8Array): number {
  let wide = 0;
  // Each character begins with one byte that does not go on with another.
  for (const byte of block) if (byte >= 0xc0 && ++wide >= HANDFUL) break;
  return wide;
}

const isCut = (block: Uint8Array): boolean => blockDecoder('utf-8')(block, false) !== null;
