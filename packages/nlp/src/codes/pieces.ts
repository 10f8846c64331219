/**
 * Splits a condition at spaces (full-width ones and tabs too). '…' and "…" keep theirs; '' inside '…' is one '. Nothing else
 * separates: `(A` is one piece.
 */
export function splitPieces(condition: string): string[] {
  const text = condition.replace(/[　\t\r\n]/g, ' ');
  return text.match(/'(?:[^']|'')*'|"[^"]*"|[^ ]+/g) ?? [];
}
