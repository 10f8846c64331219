/**
 * Every beginning of the dictionary's surfaces, as a hash table from a beginning and the next UTF-16 unit to the longer
 * beginning: one look a character, where the double array of the files needs one a byte (and three times as long).
 */
export interface Prefixes {
  /** Slots of four: beginning, unit, longer beginning (-1 where no word goes on), place in `entries` of the word that ends there or -1. Empty: -1. */
  readonly slots: Int32Array;
  /** Beginning of one unit, by unit; -1 where no longer word begins with it. */
  readonly first: Int32Array;
  /** Place in `entries` of the word of one unit, by unit; -1 none. */
  readonly firstWord: Int32Array;
}

/** Place in `slots` of a beginning with one more unit, or -1. */
export function longer(slots: Int32Array, beginning: number, unit: number): number {
  const mask = slots.length - 4;
  for (let at = slotOf(beginning, unit) & mask; ; at = (at + 4) & mask) {
    const found = slots[at]!;
    if (found === beginning && slots[at + 1] === unit) return at;
    if (found === -1) return -1;
  }
}

/** Multiples of four, spread over 31 bits. */
const slotOf = (beginning: number, unit: number): number => {
  const mixed = Math.imul(Math.imul(beginning, 0x9e3779b1) ^ unit, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) << 2;
};

/**
 * Reads a double-array trie over UTF-8 bytes (kuromoji's base.dat and check.dat): a word ends where the byte 0 leads on,
 * and its number is -base - 1 there.
 * @param placeOf  place of a word in `entries`, by its number
 */
export function buildPrefixes(base: Int32Array, check: Int32Array, placeOf: Int32Array): Prefixes {
  const children = childrenOf(check);
  const found: number[] = [];
  const first = new Int32Array(0x10000).fill(-1);
  const firstWord = new Int32Array(0x10000).fill(-1);
  let beginnings = 0;
  const stack: number[] = [0, -1];
  const add = (from: number, unit: number, state: number): void => {
    const leaf = base[state]!;
    const word = leaf >= 0 && check[leaf] === state ? placeOf[-base[leaf]! - 1]! : -1;
    const goesOn = children.at[state + 1]! - children.at[state]! > (word >= 0 ? 1 : 0);
    const beginning = goesOn ? beginnings++ : -1;
    if (from < 0) {
      first[unit] = beginning;
      firstWord[unit] = word;
    } else found.push(from, unit, beginning, word);
    if (goesOn) stack.push(state, beginning);
  };
  // Bytes of one character: what was read of it, how many are still to come.
  const walk = (from: number, state: number, read: number, toCome: number): void => {
    for (let i = children.at[state]!; i < children.at[state + 1]!; i++) {
      const next = children.states[i]!;
      const byte = next - base[state]!;
      if (toCome > 0) {
        const unit = (read << 6) | (byte & 0x3f);
        if (toCome === 1) add(from, unit, next);
        else walk(from, next, unit, toCome - 1);
      } else if (byte === 0) continue;
      else if (byte < 0x80) add(from, byte, next);
      else if (byte < 0xe0) walk(from, next, byte & 0x1f, 1);
      // A character of four bytes is a pair of units; the dictionary has none.
      else if (byte < 0xf0) walk(from, next, byte & 0x0f, 2);
    }
  };
  while (stack.length > 0) {
    const beginning = stack.pop()!;
    walk(beginning, stack.pop()!, 0, 0);
  }
  return { slots: table(found), first, firstWord };
}

/** States by the state that they follow. */
function childrenOf(check: Int32Array): { readonly at: Int32Array; readonly states: Int32Array } {
  const at = new Int32Array(check.length + 2);
  let many = 0;
  for (let state = 1; state < check.length; state++)
    if (check[state]! >= 0) {
      at[check[state]! + 2]!++;
      many++;
    }
  for (let state = 2; state < at.length; state++) at[state]! += at[state - 1]!;
  const states = new Int32Array(many);
  for (let state = 1; state < check.length; state++)
    if (check[state]! >= 0) states[at[check[state]! + 1]!++] = state;
  return { at, states };
}

/** At most half full, so that a look rarely meets another. */
function table(found: readonly number[]): Int32Array {
  let size = 8;
  while (size < 2 * found.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 4;
  for (let i = 0; i < found.length; i += 4) {
    let at = slotOf(found[i]!, found[i + 1]!) & mask;
    while (slots[at] !== -1) at = (at + 4) & mask;
    for (let n = 0; n < 4; n++) slots[at + n] = found[i + n]!;
  }
  return slots;
}
