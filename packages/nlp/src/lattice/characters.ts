/** Classes of characters (MeCab's char.def): how unknown words are cut. */
export interface Characters {
  /** Class by UTF-16 unit. */
  readonly classOf: Uint8Array;
  /** Bit set of the classes that a unit may be grouped with, by unit. */
  readonly kinds: Uint16Array;
  /** By class: are unknown words tried even where the dictionary has words? */
  readonly invoke: Uint8Array;
  /** By class: is a run of one kind taken as one word? */
  readonly group: Uint8Array;
  /** By class: unknown words of 1..length characters are tried. */
  readonly length: Uint8Array;
}

export const DEFAULT_CLASS = 0;
export const SPACE_CLASS = 1;
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0b]);

/**
 * Reads kuromoji's three files of character classes.
 * Its builder gives undefined characters the class SPACE (it stores a bit where a class number belongs);
 * MeCab gives them DEFAULT, and so do we.
 */
export function readCharacters(
  charFile: Uint8Array,
  compatFile: Uint32Array,
  invokeFile: Uint8Array,
): Characters {
  const classOf = charFile.slice();
  const kinds = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (classOf[unit] === SPACE_CLASS && !SPACES.has(unit)) classOf[unit] = DEFAULT_CLASS;
    kinds[unit] = (1 << classOf[unit]!) | compatFile[unit]!;
  }
  return { classOf, kinds, ...readInvoke(invokeFile) };
}

function readInvoke(file: Uint8Array): Pick<Characters, 'invoke' | 'group' | 'length'> {
  const invoke: number[] = [];
  const group: number[] = [];
  const length: number[] = [];
  // One record a class: invoke (1 byte), group (1), length (4, little endian), name, 0; zeros after the last.
  for (let at = 0; at + 6 < file.length && file[at + 6] !== 0; at = file.indexOf(0, at + 6) + 1) {
    invoke.push(file[at]!);
    group.push(file[at + 1]!);
    length.push(file[at + 2]!);
  }
  return { invoke: Uint8Array.from(invoke), group: Uint8Array.from(group), length: Uint8Array.from(length) };
}
