import type { Family } from '../family.ts';
import { spreadOf } from '../primary.ts';
import { zerosWith } from '../zeros-with.ts';
import type { Past } from './likely-past.ts';

/** Whether a number tells what people of another number said, chose or are (not: in which round, or by which way). */
export type Tells = (part: string, whole: string) => boolean;

/** Parts of a whole that say more of the same people; `apart` where nobody is in two of them, and together they are all. */
type Group = { readonly whole: string; readonly parts: readonly string[]; readonly apart: boolean };

/**
 * Numbers that are not shown though nothing would follow from them by sums: where fewer than k people came (or went) since an
 * earlier release, what stands as it was tells what they did not say, and what is withheld tells what they did. So is it where many came
 * and all but one of them said the same.
 * @param past  what earlier releases showed, and the values that they had
 * @param tells  no number does, if left out
 * @returns ids, zeros among them, but those that follow from a zero that is shown
 */
export function besideTheFew(
  family: Family,
  past: Pick<Past, 'shown' | 'values'>,
  { k, tells = () => false }: { readonly k: number; readonly tells?: Tells | undefined },
): Set<string> {
  const cells = new Map(family.cells.map((cell) => [cell.id, cell]));
  const now = new Map(family.cells.map(({ id, value }) => [id, value]));
  const isTold = (part: string, whole: string): boolean =>
    cells.get(part)!.threshold !== 0 && tells(part, whole);
  const groups = groupsOf(family, isTold);
  const isChanged = (group: Group): boolean => {
    const fewest = spreadOf(cells.get(group.whole)!, k);
    return past.shown.some((shown, at) => {
      const then = past.values[at]!;
      const known = [group.whole, ...group.parts].filter((id) => then.has(id));
      if (!then.has(group.whole) || !known.some((id) => shown.has(id))) return false;
      return isOfFew(group, then, now, fewest);
    });
  };
  const found = new Set(groups.filter(isChanged).flatMap(({ parts }) => parts));
  // What is told of a withheld number in turn would stand where that of the others is gone.
  const partsOf = Map.groupBy(groups, ({ whole }) => whole);
  for (const id of found)
    for (const { parts } of partsOf.get(id) ?? []) for (const part of parts) found.add(part);
  const isZero = (id: string): boolean => now.get(id) === 0;
  const zeros = zerosWith(family, new Set([...found].filter(isZero)), (id) => cells.get(id)!.threshold === 0);
  return new Set([...[...found].filter((id) => !isZero(id)), ...zeros]);
}

/** Whether what changed tells of few people, or of many who said the same. */
function isOfFew(
  { whole, parts, apart }: Group,
  then: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  fewest: number,
): boolean {
  const difference = (id: string): number => now.get(id)! - (then.get(id) ?? 0);
  const isFew = (people: number): boolean => people > 0 && people < fewest;
  if (isFew(Math.abs(difference(whole)))) return true;
  if (!apart) return false;
  return [1, -1].some((way) => {
    const moved = parts.map((id) => Math.max(0, way * difference(id)));
    const all = moved.reduce((sum, people) => sum + people, 0);
    return all > 0 && (isFew(all) || Math.max(...moved) >= all - 1);
  });
}

function groupsOf({ equations, inequalities = [] }: Family, isTold: Tells): Group[] {
  const within = Map.groupBy(
    inequalities.flatMap(({ parts, wholes }) =>
      wholes.length === 1 ? parts.map((part) => [part, wholes[0]!] as const) : [],
    ),
    ([, whole]) => whole,
  );
  return (
    [
      ...equations.map(({ total, parts }) => ({ whole: total, parts, apart: true })),
      ...[...within].map(([whole, pairs]) => ({ whole, parts: pairs.map(([part]) => part), apart: false })),
    ]
      .map((group) => ({ ...group, parts: group.parts.filter((part) => isTold(part, group.whole)) }))
      // What is alone beside parts that tell nothing follows from them: who answered, from who left it blank (ADR 0007).
      .filter(({ parts, apart }) => parts.length > Number(apart))
  );
}
