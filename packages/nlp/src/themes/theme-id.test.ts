import { describe, expect, it } from 'vitest';
import { themeIds } from './theme-id.ts';

const secret = '0123456789abcdef';
const PLACE = ['居場所', '夕方'];
// printf '夕方\n居場所' | openssl dgst -sha256 -hmac 0123456789abcdef; a second one ends with '\n'; the last without -hmac
const [KEYED, AGAIN, UNKEYED] = ['theme-bf419efd', 'theme-833a46c4', 'theme-bae57d68'];

describe('ids of themes', () => {
  it('are keyed hashes of the five strongest words, whatever their order, as another tool computes them', () => {
    expect(themeIds([PLACE], { secret })).toEqual([KEYED]);
    expect(themeIds([PLACE.toReversed()], { secret })).toEqual([KEYED]);
    const five = ['居場所', '夕方', '駅前', '椅子', '机'];
    expect(themeIds([[...five, '窓']], { secret })).toEqual(themeIds([five], { secret }));
  });

  it('are never one for two, nor somebody else’s', () => {
    expect(themeIds([PLACE, PLACE], { secret })).toEqual([KEYED, AGAIN]);
    expect(themeIds([PLACE], { secret }, [KEYED])).toEqual([AGAIN]);
  });

  it('stay what an earlier version made of the words alone, where that is known and free', () => {
    const known = new Set([UNKEYED]);
    expect(themeIds([PLACE, PLACE], { secret, known })).toEqual([UNKEYED, KEYED]);
    expect(themeIds([PLACE], { secret, known }, [UNKEYED])).toEqual([KEYED]);
    expect(themeIds([PLACE], { secret, known: new Set(['theme-00000000']) })).toEqual([KEYED]);
  });
});
