/** Two texts that are alike. `a` < `b` are their places in the list; similarity is Dice's over bigrams, 0..1. */
export type SimilarTexts = { readonly a: number; readonly b: number; readonly similarity: number };

/** Shorter texts (「特になし」「ありがとうございました」) are truly alike, so that nothing follows from it. */
const SHORTEST = 15;
/** 0.8: up to one character in ten typed differently. */
const LEAST = 0.8;
// 16 bands of 3 rows: two texts at the limit share a band with a probability of 0.99, two at 0.3 seldom.
const BANDS = 16;
const ROWS = 3;
/** How many earlier texts of a band one is compared with at most: the cost stays linear whatever is in the list. */
const COMPARED = 40;

/**
 * Finds pairs of texts that are the same or nearly, by MinHash over bigrams with banding (Broder 1997; Indyk and
 * Motwani 1998), each pair then measured exactly. Near-linear in the number of characters; the same list gives the
 * same pairs. Of many texts that are the same each is paired with the first alone.
 */
export function similarTexts(texts: readonly string[]): SimilarTexts[] {
  const firsts = new Map<string, number>();
  const pairs: SimilarTexts[] = [];
  const bands = new Map<string, number[]>();
  const grams = new Map<number, ReadonlySet<string>>();
  for (const [index, text] of texts.entries()) {
    const folded = fold(text);
    if (folded.length < SHORTEST) continue;
    const first = firsts.get(folded);
    if (first !== undefined) {
      pairs.push({ a: first, b: index, similarity: 1 });
      continue;
    }
    firsts.set(folded, index);
    const own = bigrams(folded);
    grams.set(index, own);
    const candidates = new Set<number>();
    for (const key of bandKeys(own)) {
      const there = bands.get(key) ?? [];
      for (const earlier of there.slice(0, COMPARED)) candidates.add(earlier);
      there.push(index);
      bands.set(key, there);
    }
    for (const earlier of [...candidates].toSorted((a, b) => a - b)) {
      const similarity = dice(grams.get(earlier) ?? new Set(), own);
      if (similarity >= LEAST) pairs.push({ a: earlier, b: index, similarity });
    }
  }
  return pairs;
}

/** One width, no case, katakana as hiragana, nothing but letters and digits. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[ァ-ヶ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));
}

function bigrams(text: string): ReadonlySet<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const gram of a) if (b.has(gram)) both += 1;
  return (2 * both) / (a.size + b.size);
}

function bandKeys(grams: ReadonlySet<string>): string[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xff_ff_ff_ff);
  for (const gram of grams) {
    const hash = fnv1a(gram);
    for (let at = 0; at < least.length; at++) {
      const mixed = mix(hash ^ Math.imul(at + 1, 0x9e_37_79_b1));
      if (mixed < (least[at] ?? 0)) least[at] = mixed;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.subarray(band * ROWS, (band + 1) * ROWS);
    return `${band}:${rows.join(',')}`;
  });
}

function fnv1a(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash;
}

// Finaliser of MurmurHash3.
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
