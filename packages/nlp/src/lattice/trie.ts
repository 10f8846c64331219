/**
 * Double-array trie over the UTF-8 bytes of the dictionary's surfaces, walked one UTF-16 unit at a time.
 * Layout: cells[2i] = base, cells[2i + 1] = check; a word ends where the byte 0 leads on, and holds -base - 1.
 */
export interface Trie {
  readonly cells: Int32Array;
  /** State after the first unit, by unit; -1 where no word begins with it. Most look-ups end here. */
  readonly first: Int32Array;
}

/** Joins the two arrays so that base and check of a state share a cache line, and drops the unused tail. */
export function joinTrie(base: Int32Array, check: Int32Array): Trie {
  let used = check.length;
  while (used > 0 && check[used - 1]! < 0) used--;
  const cells = new Int32Array(2 * used).fill(-1);
  for (let i = 0; i < used; i++) {
    cells[2 * i] = base[i]!;
    cells[2 * i + 1] = check[i]!;
  }
  const trie = { cells, first: new Int32Array(0x10000).fill(-1) };
  // Unit 0 stays -1: the byte 0 marks the end of a word, so NUL in a text must not be walked.
  for (let unit = 1; unit < 0x10000; unit++) trie.first[unit] = walk(cells, 0, unit);
  return trie;
}

/** State after one more UTF-16 unit, or -1. Surrogates lead nowhere: the dictionary has no astral character. */
export function walk(cells: Int32Array, state: number, unit: number): number {
  if (unit < 0x80) return unit === 0 ? -1 : child(cells, state, unit);
  if (unit < 0x800) return child(cells, child(cells, state, 0xc0 | (unit >> 6)), 0x80 | (unit & 0x3f));
  if (unit >= 0xd800 && unit < 0xe000) return -1;
  const lead = child(cells, state, 0xe0 | (unit >> 12));
  return child(cells, child(cells, lead, 0x80 | ((unit >> 6) & 0x3f)), 0x80 | (unit & 0x3f));
}

/** Number of the word that ends in this state, or -1. */
export function wordAt(cells: Int32Array, state: number): number {
  const leaf = child(cells, state, 0);
  return leaf < 0 ? -1 : -cells[2 * leaf]! - 1;
}

function child(cells: Int32Array, state: number, byte: number): number {
  if (state < 0) return -1;
  const next = cells[2 * state]! + byte;
  return next >= 0 && cells[2 * next + 1] === state ? next : -1;
}
