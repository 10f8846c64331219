/** Row (from 1) and column (from 0) of a reference such as `B12` or `$B$12`; a column below 0 for anything else. */
export function cellPlace(reference: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let row = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~0x20;
    const digit = reference.charCodeAt(at) - 48;
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (digit >= 0 && digit <= 9) row = row * 10 + digit;
    else if (reference[at] !== '$') return { row: 0, column: -1 };
  }
  return { row, column: column - 1 };
}
