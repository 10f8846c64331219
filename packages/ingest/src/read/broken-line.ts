import { blockDecoder } from './strict-text.ts';
import type { TextBlocks } from './text-blocks.ts';

const LF = 0x0a;
const CR = 0x0d;

/** The first line, from 1, with a byte that does not fit the encoding, or null when all fit. */
export function brokenLine(label: string, blocks: TextBlocks): number | null {
  const decode = blockDecoder(label);
  let row = 1;
  let end: number | null = null;
  for (const block of blocks()) {
    end ??= block.includes(LF) ? LF : CR;
    for (const line of lines(block, label, end)) {
      if (decode(line.bytes, false) === null) return row;
      if (line.ended) row += 1;
    }
  }
  // A last character of which the end is missing is found when the text is closed.
  return decode(new Uint8Array(), true) === null ? row : null;
}

function* lines(
  block: Uint8Array,
  label: string,
  end: number,
): Generator<{ readonly bytes: Uint8Array; readonly ended: boolean }> {
  let from = 0;
  for (let at = block.indexOf(end); at >= 0; at = block.indexOf(end, at + 1)) {
    const length = endsLine(block, at, label);
    if (length === 0) continue;
    yield { bytes: block.subarray(from, at + length), ended: true };
    from = at + length;
  }
  if (from < block.length) yield { bytes: block.subarray(from), ended: false };
}

/** How many bytes from here on end the line: in UTF-16 a zero belongs to the line feed, and it stands on an even place. */
function endsLine(block: Uint8Array, at: number, label: string): number {
  if (label === 'utf-16le') return at % 2 === 0 && block[at + 1] === 0 ? 2 : 0;
  if (label === 'utf-16be') return at % 2 === 1 && block[at - 1] === 0 ? 1 : 0;
  return 1;
}
