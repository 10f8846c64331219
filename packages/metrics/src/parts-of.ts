import type { Population } from '@hirogeru/store/vault';
import type { BaseCell, Equation, Inequality } from './cell-book.ts';
import type { Counts } from './trace/recipe.ts';

/** A count as its recipe says it: what is counted, and where. */
type Counted = {
  readonly population: Population;
  readonly counts: Counts;
  readonly where: Readonly<Record<string, readonly string[]>>;
};

/** A population that is part of another once one of its dimensions is fixed: an opinion of a theme is an opinion. */
const WITHIN: Partial<Record<Population, readonly (readonly [fixed: string, population: Population])[]>> = {
  themed: [['theme_id', 'opinions']],
  coded: [['code', 'opinions']],
  spoken: [['stance', 'opinions']],
  stanced: [
    ['stance', 'themed'],
    ['theme_id', 'spoken'],
  ],
};

/**
 * Which cell is part of which, where no equation says so: of fewer coordinates there is at least as much, a population
 * holds those within it, and there are no more people than rows. Only the nearest wholes: the others follow.
 */
export function partsOf(cells: readonly BaseCell[], equations: readonly Equation[]): Inequality[] {
  const counted = cells.flatMap(({ id, recipe }) => (recipe?.kind === 'count' ? [{ id, of: recipe }] : []));
  const ids = new Map(counted.map(({ id, of }) => [keyOf(of), id]));
  const wholes = new Map(counted.map(({ id, of }) => [id, allWider(of, ids)]));
  const summed = new Set(equations.flatMap(({ total, parts }) => parts.map((part) => `${part} ${total}`)));
  return [...wholes].flatMap(([id, all]) => {
    const further = new Set([...all].flatMap((whole) => [...(wholes.get(whole) ?? [])]));
    return [...all]
      .filter((whole) => !further.has(whole) && !summed.has(`${id} ${whole}`))
      .map((whole) => ({ parts: [id], wholes: [whole] }));
  });
}

/** Cells that count at least as much as a count, itself not among them. */
function allWider(of: Counted, ids: ReadonlyMap<string, string>): Set<string> {
  const seen = new Map<string, string | undefined>();
  const next = wider(of);
  for (let each = next.pop(); each !== undefined; each = next.pop()) {
    const key = keyOf(each);
    if (seen.has(key)) continue;
    seen.set(key, ids.get(key));
    next.push(...wider(each));
  }
  return new Set([...seen.values()].filter((id) => id !== undefined));
}

/** Counts that are one step wider. */
function wider(of: Counted): Counted[] {
  const without = (name: string) =>
    Object.fromEntries(Object.entries(of.where).filter(([each]) => each !== name));
  const isFixed = (name: string): boolean => of.where[name]?.length === 1;
  return [
    ...Object.keys(of.where).map((name) => ({ ...of, where: without(name) })),
    ...(WITHIN[of.population] ?? [])
      .filter(([fixed]) => isFixed(fixed))
      .map(([fixed, population]) => ({ ...of, population, where: without(fixed) })),
    ...(of.counts === 'people' ? [{ ...of, counts: 'count' as const }] : []),
  ];
}

const keyOf = ({ population, counts, where }: Counted): string =>
  JSON.stringify([
    population,
    counts,
    Object.entries(where)
      .map(([name, values]) => [name, values.toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
