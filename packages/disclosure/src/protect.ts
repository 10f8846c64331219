import { problem, Refused } from '@hirogeru/store/contracts';
import { withheldWhole } from './alike.ts';
import { attack, breachesOf, type Interval } from './attack/attack.ts';
import { sameZeros, without } from './as-one.ts';
import { suppress } from './complementary.ts';
import { checkFamily, type Family } from './family.ts';
import { decoysOf, withThresholdsDrawn } from './drawn.ts';
import { withZerosShown } from './knowledge.ts';
import type { SuppressionOptions } from './pattern.ts';
import { primaryCells } from './primary.ts';

/** Ids, sorted; `masked` = primary and secondary together. */
export type Protection = {
  readonly masked: ReadonlySet<string>;
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
};
type Inequalities = NonNullable<Family['inequalities']>;
export type ProtectOptions = { readonly k: number } & Partial<Omit<SuppressionOptions, 'k' | 'zeros'>>;

const NONE: ReadonlySet<string> = new Set();

/**
 * Masks a family of linked tables and attacks the result. Criterion 'K' (default) refuses when a masked cell can be
 * narrowed to fewer than its threshold of values; 'E' and 'U', for comparison only, when a primary cell is derivable.
 * Throws Refused(E_UNSAFE_RELEASE) with the number of such cells, RangeError for a family that cannot be true.
 */
export async function protect(given: Family, options: ProtectOptions): Promise<Protection> {
  checkFamily(given);
  const { k, criterion = 'K', maskZeros = false } = options;
  const { published = NONE, keep = NONE, earlier = NONE, seed } = options;
  const zeros = criterion === 'K' && !maskZeros ? 'shown' : 'hidden';
  // What was decided in an earlier release is not drawn again.
  const settled = new Set([...published, ...(options.withheld ?? NONE)]);
  const draw = { k, seed, published: settled };
  const drawn = withThresholdsDrawn(given, draw);
  const primary = primaryCells(drawn, { k, maskZeros });
  const whole = withheldWhole(drawn, { k, primary: new Set(primary), published });
  const same = sameZeros(drawn, whole.beside);
  const asRead = (each: Family): Family =>
    without(zeros === 'shown' ? withZerosShown(each, whole.mayBeZero) : each, same);
  const [known, family] = [asRead(given), asRead(drawn)];
  const withheld = new Set([...(options.withheld ?? NONE), ...decoysOf(family, draw), ...whole.beside]);
  const laidOpen = primary.filter((id) => published.has(id)).length;
  if (laidOpen > 0) throw unsafe(laidOpen);
  const isBroken = ({ id, low, high }: Interval): boolean => primary.includes(id) && low === high;
  let posed = tight(family, k);
  for (;;) {
    const masked = new Set(
      await suppress(
        { ...family, inequalities: posed },
        { k, criterion, maskZeros, zeros, published, withheld, keep, earlier, seed },
      ),
    );
    const broken =
      criterion === 'K'
        ? await breachesOf(known, masked, { k })
        : (await attack(known, masked)).filter(isBroken);
    if (broken.length === 0) {
      const isPrimary = new Set(primary);
      const all = new Set([...masked, ...same].toSorted());
      return { masked: all, primary, secondary: [...all].filter((id) => !isPrimary.has(id)) };
    }
    const more = widened(family, posed, new Set(broken.map(({ id }) => id)));
    if (more.length === posed.length) throw unsafe(broken.length);
    posed = more;
  }
}

/**
 * Inequalities that leave little room. Most of the others change nothing and make the problem many times larger, so they
 * are posed only where the attack, which knows all of them, gets through by them.
 */
function tight({ cells, inequalities = [] }: Family, k: number): Inequalities {
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + values.get(id)!, 0);
  return inequalities.filter(({ parts, wholes }) => sum(parts) > 0 && sum(wholes) - sum(parts) < k);
}

/** With those that touch a broken cell; where there is none of them left, with all. */
function widened({ inequalities = [] }: Family, posed: Inequalities, broken: ReadonlySet<string>) {
  const known = new Set(posed);
  const touching = inequalities.filter(
    (each) => known.has(each) || [...each.parts, ...each.wholes].some((id) => broken.has(id)),
  );
  return touching.length > posed.length ? touching : inequalities;
}

function unsafe(cells: number): Refused {
  return new Refused(problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells }));
}
