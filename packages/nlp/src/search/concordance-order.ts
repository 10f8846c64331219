import type { Token } from '../token.ts';
import type { FoundPlace } from './find-places.ts';
import { gojuonKey } from './gojuon-key.ts';
import type { Readings } from './readings.ts';

const WORDS = 6;

/**
 * Keys of a place by what stands around it, in 五十音 order: to the right from the next word on, to the left from the
 * word before backwards. Places with the same keys keep the order in which they came.
 */
export function contextKeys(
  { start, end }: FoundPlace,
  tokens: readonly Token[],
  readings: Readings,
): { left: string; right: string } {
  const key = (words: readonly Token[]): string =>
    words
      .filter(({ pos }) => pos !== '記号')
      .slice(0, WORDS)
      .map(({ surface }) => gojuonKey(readings(surface)))
      .join('\u0001');
  return {
    left: key(tokens.filter((token) => token.end <= start).toReversed()),
    right: key(tokens.filter((token) => token.start >= end)),
  };
}
