import type { ScaleSheet } from '@hirogeru/store/vault';
import type { Scale } from '../instruments/scales/scale.ts';
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { itemCorrelations } from '../statistics/item-correlations.ts';
import { omegaTotal } from '../statistics/omega-total.ts';

/** Below this many people reliability is cited from a publication, not computed. */
export const RELIABILITY_FROM = 30;

/** Alpha and omega of a part of a scale among those who answered all its items; null where there are too few. */
export function reliabilityOf(
  { items, range: [least, most], reversed, subscales, total }: Scale,
  part: string,
  sheets: readonly ScaleSheet[],
): { alpha: number | null; omega: number | null } {
  const own = subscales[part] ?? total ?? Array.from({ length: items }, (_, index) => index + 1);
  const turned = sheets.flatMap(({ answers }) => {
    const values = own.flatMap((item) => {
      const value = answers[item - 1] ?? null;
      if (value === null) return [];
      return reversed.includes(item) ? least + most - value : value;
    });
    return values.length === own.length ? [values] : [];
  });
  if (turned.length < RELIABILITY_FROM || own.length < 2) return { alpha: null, omega: null };
  const correlations = own.length < 3 ? null : itemCorrelations(turned);
  return { alpha: cronbachAlpha(turned), omega: correlations && omegaTotal(correlations) };
}
