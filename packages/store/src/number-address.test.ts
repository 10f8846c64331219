import { expect, it } from 'vitest';
import { opinionsByTheme } from './contracts/opinions-by-theme.ts';
import { numberAddress, readNumberAddress } from './number-address.ts';

it('writes a number as view, figure and keys, and reads it back', () => {
  const row = { round_id: 'R/2', theme_id: 'theme-1', opinions: 3 };
  const address = numberAddress(opinionsByTheme, 'opinions', row);
  expect(address).toBe('opinions_by_theme/opinions/theme-1/R%2F2');
  expect(readNumberAddress(address)).toEqual({
    view: 'opinions_by_theme',
    figure: 'opinions',
    keys: ['theme-1', 'R/2'],
  });
});

it('reads nothing where there is no address', () => {
  for (const text of ['', 'opinions_by_theme', '/x', '%']) expect(readNumberAddress(text)).toBeNull();
});
