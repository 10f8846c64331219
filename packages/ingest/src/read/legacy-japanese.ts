import { emptyTally, likeness, tally, type Tally } from './likeness.ts';
import { blockDecoder, type BlockDecoder } from './strict-text.ts';
import { toTheLast, type TextBlocks } from './text-blocks.ts';

/** What a text was found to be in, and how sure that is (0..1). */
export type LegacyEncoding = { readonly encoding: 'CP932' | 'EUC-JP'; readonly confidence: number };

/**
 * Bytes that are CP932 or EUC-JP, whichever reads more like Japanese where both fit.
 * @returns null where neither fits; 1 is how sure it is where only one fits and it reads like Japanese
 */
export function legacyJapanese(blocks: TextBlocks): LegacyEncoding | null {
  const sjis = watchOne('shift_jis');
  const euc = watchOne('euc-jp');
  for (const { block, last } of toTheLast(blocks)) {
    sjis.look(block, last);
    euc.look(block, last);
  }
  return chosen(sjis.fitting(), euc.fitting());
}

function chosen(sjis: Tally | null, euc: Tally | null): LegacyEncoding | null {
  if (sjis === null || euc === null) {
    const only = sjis ?? euc;
    if (only === null || likeness(only) === 0) return null;
    return { encoding: sjis === null ? 'EUC-JP' : 'CP932', confidence: only.own > 0 ? 0.8 : 1 };
  }
  const [asSjis, asEuc] = [likeness(sjis), likeness(euc)];
  const confidence = Math.round((0.5 + Math.abs(asSjis - asEuc) / 2) * 100) / 100;
  return { encoding: asEuc > asSjis ? 'EUC-JP' : 'CP932', confidence };
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
