import { problem, Refused } from '@hirogeru/store/contracts';
import { attack, breaches } from './attack.ts';
import { suppress, type SuppressionOptions } from './complementary.ts';
import { checkFamily, type Family } from './family.ts';
import { primaryCells } from './primary.ts';

/** Ids, sorted; `masked` = primary and secondary together. */
export type Protection = {
  readonly masked: ReadonlySet<string>;
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
};
export type ProtectOptions = { readonly k: number } & Partial<Omit<SuppressionOptions, 'k'>>;

/**
 * Masks a family of linked tables and attacks the result. Criterion 'K' (default) refuses when a masked cell can be
 * narrowed to fewer than its threshold of values; 'E' and 'U', for comparison only, when a primary cell is derivable.
 * Throws Refused(E_UNSAFE_RELEASE) with the number of such cells, RangeError for a family that cannot be true.
 */
export async function protect(family: Family, options: ProtectOptions): Promise<Protection> {
  checkFamily(family);
  const { k, criterion = 'K', maskZeros = false, published = new Set<string>() } = options;
  const primary = primaryCells(family, { k, maskZeros });
  const laidOpen = primary.filter((id) => published.has(id)).length;
  if (laidOpen > 0) throw unsafe(laidOpen);
  const masked = new Set(await suppress(family, { k, criterion, maskZeros, published }));
  const intervals = await attack(family, masked);
  const broken =
    criterion === 'K'
      ? breaches(family, intervals, { k })
      : intervals.filter(({ id, low, high }) => primary.includes(id) && low === high);
  if (broken.length > 0) throw unsafe(broken.length);
  const isPrimary = new Set(primary);
  return { masked, primary, secondary: [...masked].filter((id) => !isPrimary.has(id)) };
}

function unsafe(cells: number): Refused {
  return new Refused(problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells }));
}
