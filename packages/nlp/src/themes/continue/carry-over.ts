import { countGroups } from '../communities.ts';
import { groupSums, toUnitLength } from '../centres.ts';
import { unitsOf } from '../group-units.ts';
import { MINIMUM_SIMILARITY, type UnitSpace } from '../unit-space.ts';
import type { ContinueOptions } from './continue-options.ts';
import { grownApart } from './grown-apart.ts';
import { grownTogether } from './grown-together.ts';
import { holdBack } from './hold-back.ts';
import { homelessGroups } from './homeless-groups.ts';
import type { RememberedGrouping } from './remembered.ts';
import { startingCentres } from './starting-centres.ts';
import { STEADY } from './steady.ts';
import { FITTED_NONE, NOT_THERE, placeAround, type PlacementPlan } from './sticky-placement.ts';

/** Earlier themes with their units of today, and new ones behind them. */
export interface CarriedGroups {
  /** Id of each theme; undefined for a new one. */
  readonly ids: readonly (string | undefined)[];
  /** Theme of each unit, or -1; a theme without units is left out this time. */
  readonly groups: Int32Array;
  readonly centres: readonly Float64Array[];
  /** Of each theme that was joined to another: which. */
  readonly joined: ReadonlyMap<string, string>;
}

/** What a change of the themes is judged by. */
export interface Evidence {
  /** Group of each unit, found without memory. */
  readonly found: Int32Array;
  readonly stabilityOf: (groups: Int32Array, count: number) => readonly number[];
  readonly stands: (units: readonly number[]) => boolean;
}

/** Places the units around the themes of an earlier run, then lets new themes in, joins and parts what has proved so. */
export function carryOver(
  space: UnitSpace,
  before: RememberedGrouping,
  { fixed, held, minimumSimilarity = MINIMUM_SIMILARITY }: ContinueOptions,
  { found, stabilityOf, stands }: Evidence,
): CarriedGroups {
  const { units, latent, vectors } = space;
  const ids: (string | undefined)[] = before.themes.map(({ id }) => id);
  const at = new Map(ids.map((id, theme) => [id, theme]));
  const prior = Int32Array.from(units, ({ id }) => {
    const theme = before.placed.get(id);
    return theme === undefined ? NOT_THERE : theme === null ? FITTED_NONE : (at.get(theme) ?? FITTED_NONE);
  });
  const given = new Map(
    units.flatMap(({ id }, unit) => {
      const theme = fixed.get(id);
      return theme === undefined ? [] : [[unit, theme === null ? -1 : (at.get(theme) ?? -1)] as const];
    }),
  );
  const settled = Int32Array.from(prior, (theme, unit) => given.get(unit) ?? theme);
  const plan: PlacementPlan = {
    vectors,
    width: latent.count,
    prior: settled,
    fixed: given,
    minimumSimilarity,
  };
  let placed = placeStanding(startingCentres(space, before.themes, settled), plan, stands);

  const count = countGroups(found);
  const newcomers = homelessGroups(found, count, placed.groups, prior);
  const surely = newcomers.length === 0 ? [] : stabilityOf(found, count);
  for (const { group, units: fresh } of newcomers) {
    if (surely[group]! < STEADY || !stands(unitsOf(found, group))) continue;
    for (const unit of fresh) settled[unit] = ids.length;
    ids.push(undefined);
  }
  if (ids.length > placed.centres.length) {
    const sums = groupSums(vectors, settled, ids.length, latent.count).map(toUnitLength);
    placed = placeStanding([...placed.centres, ...sums.slice(placed.centres.length)], plan, stands);
  }
  const { groups, centres } = holdBack(placed, { vectors, prior, fixed: given });
  return changeShape({ ids, groups, centres });

  /** Joins themes that are one by now, and parts those that are two, one after the other. */
  function changeShape(carried: Omit<CarriedGroups, 'joined'>): CarriedGroups {
    const groups = Int32Array.from(carried.groups);
    const names = [...carried.ids];
    const joined = new Map<string, string>();
    const isHeld = (theme: number): boolean => names[theme] !== undefined && held.has(names[theme]);
    for (;;) {
      const mayJoin = (x: number, y: number) =>
        names[x] !== undefined && names[y] !== undefined && !(isHeld(x) && isHeld(y));
      const pair = grownTogether(groups, names.length, found, stabilityOf, mayJoin);
      if (!pair) break;
      const [kept, gone] =
        isHeld(pair[1]) || (!isHeld(pair[0]) && earlier(pair[1]) > earlier(pair[0]))
          ? [pair[1], pair[0]]
          : pair;
      joined.set(names[gone]!, names[kept]!);
      groups.forEach((theme, unit) => {
        if (theme === gone) groups[unit] = kept;
      });
    }
    const parted = new Set<number>();
    for (;;) {
      const mayPart = (theme: number) => names[theme] !== undefined && !isHeld(theme) && !parted.has(theme);
      const apart = grownApart(groups, names.length, found, stabilityOf, mayPart);
      if (!apart) break;
      parted.add(apart.theme);
      const [, ...others] = apart.parts.toSorted((x, y) => known(y) - known(x));
      for (const part of others.filter(stands)) {
        for (const unit of part) if (!given.has(unit)) groups[unit] = names.length;
        names.push(undefined);
      }
    }
    const sums = groupSums(vectors, groups, names.length, latent.count).map(toUnitLength);
    return { ids: names, groups, centres: sums, joined };
  }
  function earlier(theme: number): number {
    return prior.reduce((n, own) => n + Number(own === theme), 0);
  }
  function known(part: readonly number[]): number {
    return part.filter((unit) => prior[unit]! >= 0).length;
  }
}

/** Places units, and offers those of themes that may not stand to the others. */
function placeStanding(start: readonly Float64Array[], plan: PlacementPlan, stands: Evidence['stands']) {
  let centres = start;
  for (;;) {
    const placed = placeAround(centres, plan);
    const fallen = centres
      .map((_, theme) => theme)
      .filter((theme) => {
        const units = unitsOf(placed.groups, theme);
        return units.length > 0 && !stands(units);
      });
    if (fallen.length === 0) return placed;
    centres = placed.centres.map((centre, theme) =>
      fallen.includes(theme) ? new Float64Array(centre.length) : centre,
    );
    plan = {
      ...plan,
      fixed: new Map([...plan.fixed].map(([unit, to]) => [unit, fallen.includes(to) ? -1 : to])),
    };
  }
}
