import { emptyTally, likeness, tally, type Tally } from './likeness.ts';
import { blockDecoder, type BlockDecoder } from './strict-text.ts';
import { toTheLast, type TextBlocks } from './text-blocks.ts';

/** What a text was found to be in, and how sure that is (0..1). */
export type LegacyEncoding<E = 'CP932' | 'EUC-JP'> = { readonly encoding: E; readonly confidence: number };

/** A set of more characters fits more bytes by chance. */
const SURE_OF_NEWER = 0.9;

/**
 * Bytes that are CP932 or EUC-JP, whichever reads more like Japanese where both fit.
 * @returns null where neither fits; 1 is how sure it is where only one fits and it reads like Japanese
 */
export function legacyJapanese(blocks: TextBlocks): LegacyEncoding | null {
  const [sjis, euc] = fitting(blocks, 'shift_jis', 'euc-jp');
  return chosen(sjis, 'CP932', euc, 'EUC-JP');
}

/** The same of the newer forms of the two, with all of JIS X 0213. @returns null where neither fits */
export function newerJapanese(blocks: TextBlocks): LegacyEncoding<'SJIS-2004' | 'EUC-JIS-2004'> | null {
  const [sjis, euc] = fitting(blocks, 'shift_jis-2004', 'euc-jis-2004');
  const found = chosen(sjis, 'SJIS-2004', euc, 'EUC-JIS-2004');
  return found && { ...found, confidence: Math.min(SURE_OF_NEWER, found.confidence) };
}

function fitting(blocks: TextBlocks, one: string, other: string): [Tally | null, Tally | null] {
  const watches = [watchOne(one), watchOne(other)] as const;
  for (const { block, last } of toTheLast(blocks)) for (const watch of watches) watch.look(block, last);
  return [watches[0].fitting(), watches[1].fitting()];
}

function chosen<S extends string, E extends string>(
  sjis: Tally | null,
  asSjis: S,
  euc: Tally | null,
  asEuc: E,
): LegacyEncoding<S | E> | null {
  if (sjis === null || euc === null) {
    const only = sjis ?? euc;
    if (only === null || likeness(only) === 0) return null;
    return { encoding: sjis === null ? asEuc : asSjis, confidence: only.own > 0 ? 0.8 : 1 };
  }
  const [likeSjis, likeEuc] = [likeness(sjis), likeness(euc)];
  const confidence = Math.round((0.5 + Math.abs(likeSjis - likeEuc) / 2) * 100) / 100;
  return { encoding: likeEuc > likeSjis ? asEuc : asSjis, confidence };
}

/** Goes through a text in one encoding for as long as it fits. */
function watchOne(label: string) {
  const counts = emptyTally();
  let decode: BlockDecoder | null = blockDecoder(label);
  return {
    look(block: Uint8Array, last: boolean): void {
      const text = decode?.(block, last) ?? null;
      // The decoder lets bytes that no pair begins with pass as control characters, which Japanese text has none of.
      if (text === null || /[\u0080-\u009f]/.test(text)) decode = null;
      else tally(text, counts);
    },
    fitting: (): Tally | null => (decode ? counts : null),
  };
}
