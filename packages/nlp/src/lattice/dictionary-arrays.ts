/** The dictionary as plain arrays, so that it can be kept in a file and shared between threads. */
const ARRAYS = {
  /** Beginnings of words: see `Prefixes`. */
  slots: 'Int32Array',
  first: 'Int32Array',
  firstWord: 'Int32Array',
  /** Words of one surface: how many, then of each `ENTRY` integers: see `readKuromoji`. */
  entries: 'Int32Array',
  /** Feature lines of the known words. */
  strings: 'Uint8Array',
  places: 'Int32Array',
  /** The first word of each left context, its left and its right context. */
  contextWords: 'Int32Array',
  unknownLeft: 'Int16Array',
  unknownRight: 'Int16Array',
  unknownCost: 'Int16Array',
  unknownStrings: 'Uint8Array',
  unknownPlaces: 'Int32Array',
  /** Unknown words by class of the first character: how many, then their numbers. */
  unknownOf: 'Int32Array',
  /** Classes of characters: see `Characters`. */
  classOf: 'Uint8Array',
  kinds: 'Uint16Array',
  invoke: 'Uint8Array',
  group: 'Uint8Array',
  length: 'Uint8Array',
  /** Cost of one word following another: costs[left * size + right] for the right context of the word before. */
  costs: 'Int16Array',
} as const;

type Name = keyof typeof ARRAYS;
type ArrayOf = {
  readonly Int32Array: Int32Array;
  readonly Int16Array: Int16Array;
  readonly Uint16Array: Uint16Array;
  readonly Uint8Array: Uint8Array;
};
export type DictionaryArrays = { readonly [K in Name]: ArrayOf[(typeof ARRAYS)[K]] };

const KINDS: Readonly<Record<keyof ArrayOf, View>> = { Int32Array, Int16Array, Uint16Array, Uint8Array };
type View = {
  readonly BYTES_PER_ELEMENT: number;
  new (memory: ArrayBufferLike, at: number, length: number): ArrayOf[keyof ArrayOf];
};
const NAMES = Object.keys(ARRAYS) as Name[];
const WORD = 8;

/** Lays the arrays into one memory that threads can share: byte lengths first, then each on a whole word. */
export function pack(arrays: DictionaryArrays): SharedArrayBuffer {
  const lengths = NAMES.map((name) => arrays[name].byteLength);
  const size = lengths.reduce((sum, length) => sum + aligned(length), NAMES.length * WORD);
  const memory = new SharedArrayBuffer(size);
  new Float64Array(memory, 0, NAMES.length).set(lengths);
  let at = NAMES.length * WORD;
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = arrays[name];
    new Uint8Array(memory, at, byteLength).set(new Uint8Array(buffer, byteOffset, byteLength));
    at += aligned(byteLength);
  }
  return memory;
}

/** The arrays in a packed memory. @throws RangeError when it is too short for them */
export function unpack(memory: SharedArrayBuffer): DictionaryArrays {
  const lengths = new Float64Array(memory, 0, NAMES.length);
  let at = NAMES.length * WORD;
  const views = NAMES.map((name, index) => {
    const Kind = KINDS[ARRAYS[name]];
    const view = new Kind(memory, at, lengths[index]! / Kind.BYTES_PER_ELEMENT);
    at += aligned(view.byteLength);
    return [name, view] as const;
  });
  return Object.fromEntries(views) as unknown as DictionaryArrays;
}

const aligned = (length: number): number => Math.ceil(length / WORD) * WORD;
