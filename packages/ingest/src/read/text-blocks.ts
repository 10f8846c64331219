/**
 * A text's bytes in blocks, which can be gone through more than once. Every block but the last ends with a line feed, so
 * that none cuts a character; in UTF-16 it may cut one.
 */
export type TextBlocks = () => Iterable<Uint8Array>;

/** The blocks without the bytes of a mark at the beginning. */
export const withoutMark = (blocks: TextBlocks, length: number): TextBlocks =>
  function* behind() {
    let left = length;
    for (const block of blocks()) {
      yield block.subarray(Math.min(left, block.length));
      left = Math.max(0, left - block.length);
    }
  };

/** Each block, and whether it is the last. */
export function* toTheLast(blocks: TextBlocks): Generator<{ block: Uint8Array; last: boolean }> {
  let before: Uint8Array | null = null;
  for (const block of blocks()) {
    if (before) yield { block: before, last: false };
    before = block;
  }
  if (before) yield { block: before, last: true };
}

/** The lines of a text with their numbers, without their ends: LF, or CR where there is no LF. */
export function* linesOf(
  blocks: TextBlocks,
): Generator<{ readonly row: number; readonly bytes: Uint8Array }> {
  let row = 1;
  let end: number | null = null;
  for (const block of blocks()) {
    end ??= block.includes(0x0a) ? 0x0a : 0x0d;
    for (let from = 0; from < block.length; row++) {
      const next = block.indexOf(end, from);
      yield { row, bytes: block.subarray(from, next < 0 ? block.length : next) };
      from = next < 0 ? block.length : next + 1;
    }
  }
}
