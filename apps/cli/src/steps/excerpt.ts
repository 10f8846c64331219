/** Stands for what an excerpt leaves out. */
const LEFT_OUT = '〔…〕';

/**
 * Whether every piece of an excerpt stands in an answer as it is written there, one after the other. Asked of the masked
 * answer: what is hidden cannot come back in an excerpt, and a mask that was made later closes it.
 */
export function isExcerptOf(excerpt: string, masked: string): boolean {
  const pieces = excerpt
    .split(LEFT_OUT)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  let from = 0;
  for (const piece of pieces) {
    const at = masked.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return pieces.length > 0;
}
