/** A text in one way of writing, with the way back: unit i of `text` stands for source.slice(starts[i], ends[i]). */
export interface Normalised {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with what belongs to it: combining marks and the half-width voicing marks. */
const CLUSTER = /\p{M}*[\s\S]?[\p{M}\uff9e\uff9f]*/uy;
const LONGEST_CLUSTER = 16;
/** Nothing to read: variation selectors, joiners, zero-width spaces, byte order marks. */
const INVISIBLE = /\p{Variation_Selector}|[\u200b-\u200f\u2060\ufeff]/gu;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const LATIN = /[0-9A-Za-z]/;
const ASCII_MARK = /[!-/:-@[-`{-~]/g;
/** Marks that are typed many times for feeling; one says the same. */
const REPEATED = new Set('！？。、ー〜…・，．!?');
/** Written in one way already: hiragana, katakana, the common kanji. */
const PLAIN = /^[ぁ-ゖァ-ヺ一-鿿、。]$/;
const LONG_MARKS = new Set('-−–—―‐‑─━');

/**
 * Writes a text as the dictionary expects it: NFKC (full-width kana, half-width letters and digits), punctuation in
 * full width, repeated marks once, a dash after katakana as the long vowel ー, control characters as spaces.
 * Line breaks stay (as \n); circled and squared characters are spelled out; surrogates without a partner become U+FFFD.
 */
export function normalise(source: string): Normalised {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < source.length;) {
    const end = clusterEnd(source, at);
    const before = units.at(-1) ?? '';
    const written = write(source.slice(at, end), before, source, at, end);
    if (written === '' || (written === before && REPEATED.has(written))) {
      // Nothing of its own: it belongs to what stands before it.
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else {
      for (let i = 0; i < written.length; i++) {
        units.push(written[i]!);
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: units.join(''), starts, ends };
}

function clusterEnd(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  const next = source.charCodeAt(at + 1);
  if (unit === 0x0d && next === 0x0a) return at + 2;
  // Nearly all characters stand alone: no mark follows.
  if (next < 0x0300 || (next >= 0x3000 && next < 0x302a) || (next >= 0x3041 && next < 0x3099)) return at + 1;
  if (next >= 0x309b && next < 0xa000) return at + 1;
  CLUSTER.lastIndex = at;
  const found = CLUSTER.exec(source.slice(0, at + LONGEST_CLUSTER))?.[0].length ?? 1;
  return at + Math.max(1, found);
}

function write(cluster: string, before: string, source: string, at: number, end: number): string {
  if (PLAIN.test(cluster)) return cluster;
  if (cluster === '\r\n' || cluster === '\r' || cluster === '\u2028' || cluster === '\u2029') return '\n';
  if (cluster === '…' || cluster === '‥') return '…';
  const plain = cluster.replace(INVISIBLE, '').toWellFormed().normalize('NFKC').replace(CONTROL, ' ');
  if (plain === '~' || plain === '〜') return '〜';
  if (LONG_MARKS.has(plain) && /[ァ-ヺー]/.test(before)) return 'ー';
  const betweenLatin = LATIN.test(source[at - 1] ?? '') && LATIN.test(source[end] ?? '');
  // Addresses, decimals and times keep their marks; elsewhere IPADIC knows the full-width ones.
  return betweenLatin
    ? plain
    : plain.replace(ASCII_MARK, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
