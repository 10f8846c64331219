import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { byTheme, K, type Rows } from '../made-up/rows.ts';
import { zerosOfFew } from './zeros-of-few.ts';

/** Opinions of three rounds, the first two of which are withheld, and of two themes. */
const release = (R3: number, ...themes: readonly (readonly [Cell, Cell])[]): Rows => ({
  opinions_by_theme: [
    ...byTheme('T', { R1: masked, R2: masked, R3: shown(R3), T: shown(30) }),
    ...themes.flatMap(([R1, R2], at) => byTheme(`t${at}`, { R1, R2, R3: shown(9), T: shown(12) })),
  ],
});
const found = (now: Rows, ...earlier: readonly Rows[]) =>
  zerosOfFew(
    (view) => now[view] ?? [],
    earlier.map((each) => (view) => each[view] ?? []),
    K,
  ).map(({ number }) => number);
const NONE = shown(0);

it('finds zeros beside each of two rounds of which one is of few', () => {
  expect(found(release(21, [NONE, masked], [masked, NONE]))).toEqual(['opinions_by_theme/opinions/t0/R1']);
});

it('finds nothing where a round shows no zero, where both may be of many, or where a zero was shown before', () => {
  const zeros = [NONE, NONE] as const;
  expect(found(release(21, [NONE, masked], [masked, masked]))).toEqual([]);
  expect(found(release(20, zeros))).toEqual([]);
  expect(found(release(21, zeros), release(21, zeros))).toEqual([]);
});
