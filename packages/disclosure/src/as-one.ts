import type { Family, FamilyCell } from './family.ts';

/**
 * Of withheld zeros that stand in the same sums, all but one each: what one of them can be, any other can be while the rest are
 * zeros, so that one stands for all. A scale from 0 to 100 that few people answered is five cells then, and not a hundred.
 */
export function sameZeros(family: Family, withheld: ReadonlySet<string>): Set<string> {
  const relations = new Map<string, string[]>();
  const stand = (ids: readonly string[], where: string): void => {
    for (const id of ids) relations.set(id, [...(relations.get(id) ?? []), where]);
  };
  for (const [at, { total, parts }] of family.equations.entries()) {
    stand([total], `total ${at}`);
    stand(parts, `part ${at}`);
  }
  for (const [at, { parts, wholes }] of (family.inequalities ?? []).entries()) {
    stand(parts, `less ${at}`);
    stand(wholes, `more ${at}`);
  }
  const kindOf = ({ id, threshold, spread, most }: FamilyCell): string =>
    JSON.stringify([relations.get(id) ?? id, threshold, spread, most]);
  const zeros = family.cells
    .filter(({ id, value }) => value === 0 && withheld.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return new Set(
    [...Map.groupBy(zeros, kindOf).values()].flatMap(([, ...others]) => others.map(({ id }) => id)),
  );
}

/** The family without some of its cells. */
export function without(family: Family, ids: ReadonlySet<string>): Family {
  if (ids.size === 0) return family;
  const rest = (all: readonly string[]): string[] => all.filter((id) => !ids.has(id));
  return {
    cells: family.cells.filter(({ id }) => !ids.has(id)),
    equations: family.equations.map(({ total, parts }) => ({ total, parts: rest(parts) })),
    inequalities: (family.inequalities ?? []).map(({ parts, wholes }) => ({
      parts: rest(parts),
      wholes: rest(wholes),
    })),
  };
}
