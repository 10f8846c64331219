import { narrow, type Found } from '../attack/narrow.ts';
import type { Known, Relation, Sought } from '../attack/known.ts';
import { mayBeZero } from './may-be-zero.ts';
import { differenceName, nameOf, type Published } from './published.ts';
import { standsAlone, type Stands } from './stands.ts';

/**
 * Attacks releases (oldest first) with all of them side by side: every number that one of them withheld, as `place id`,
 * and every difference of a number between two of them, as `place−place id`; places count from 1.
 * The reader knows which zeros are shown: what is withheld is 1 or more, but of answers that are withheld whole.
 * @param grows   whether the reader takes it of a number that it is never less in a later release
 * @param stands  what the reader knows not to have changed from release to release; nothing, if left out
 */
export async function attackSideBySide(
  releases: readonly Published[],
  grows: (id: string) => boolean,
  stands: Stands = standsAlone,
): Promise<readonly Found[]> {
  const perhaps = mayBeZero(releases);
  const { found } = await narrow(sideBySide(releases, perhaps, grows, stands));
  const nobody = shownLater(releases, perhaps);
  return found.filter(({ id, high }) => high > 0 || !nobody.has(id));
}

/** Withheld numbers that may be zeros, and that a later release shows as zeros: nobody has chosen it since, which tells of nobody. */
function shownLater(releases: readonly Published[], perhaps: readonly ReadonlySet<string>[]): Set<string> {
  const zeros = releases.map(
    ({ cells }) => new Set(cells.flatMap(({ id, value }) => (value === 0 ? [id] : []))),
  );
  return new Set(
    perhaps.flatMap((ids, at) =>
      [...ids]
        .filter((id) => zeros.some((each, later) => later > at && each.has(id)))
        .map((id) => nameOf(at, id)),
    ),
  );
}

/** What a reader of all these releases has. @param perhaps  withheld numbers of each that may be zeros */
function sideBySide(
  releases: readonly Published[],
  perhaps: readonly ReadonlySet<string>[],
  grows: (id: string) => boolean,
  stands: Stands,
): Known {
  const cells = releases.map(({ cells: all }) => new Map(all.map((cell) => [cell.id, cell])));
  const name = (at: number, id: string): string => nameOf(stands(at, id), id);
  const shown = new Map(
    releases.flatMap(({ cells: own }, at) =>
      own.flatMap(({ id, value }) => (value === null ? [] : [[name(at, id), value] as const])),
    ),
  );
  const known = (at: number, id: string): number | undefined => shown.get(name(at, id));
  /** Whether no release tells that it is 1 at least. */
  const isPerhapsNone = (at: number, id: string): boolean =>
    cells.every((each, other) => !each.has(id) || stands(other, id) !== at || perhaps[other]!.has(id));
  const sought: Sought[] = [];
  const relations: Relation[] = [];
  const add = (
    says: string,
    terms: readonly (readonly [at: number, id: string, factor: number])[],
    equal: boolean,
    isGuess = false,
  ) => {
    const hidden = terms.filter(([at, id]) => known(at, id) === undefined);
    if (hidden.length === 0) return;
    const rest = -terms.reduce((sum, [at, id, factor]) => sum + factor * (known(at, id) ?? 0), 0);
    const own = hidden.map(([at, id, factor]) => [name(at, id), factor] as const);
    relations.push({
      says,
      terms: own,
      low: equal ? rest : -Infinity,
      high: rest,
      ...(isGuess ? { isGuess } : {}),
    });
  };
  releases.forEach(({ cells: own, equations, inequalities }, at) => {
    const term = (factor: number) => (id: string) => [at, id, factor] as const;
    for (const { id, threshold } of own)
      if (known(at, id) === undefined && stands(at, id) === at)
        sought.push({
          id: nameOf(at, id),
          low: isPerhapsNone(at, id) ? 0 : 1,
          high: Infinity,
          fewest: threshold,
        });
    for (const { total, parts } of equations)
      add(`${at + 1}: ${total} = ${parts.join(' + ')}`, [[at, total, -1], ...parts.map(term(1))], true);
    for (const { parts, wholes } of inequalities)
      add(
        `${at + 1}: ${parts.join(' + ')} ≤ ${wholes.join(' + ')}`,
        [...parts.map(term(1)), ...wholes.map(term(-1))],
        false,
      );
    for (const { id, threshold } of own) {
      const laters = cells.flatMap((each, later) =>
        later > at && each.has(id) && name(later, id) !== name(at, id) ? [later] : [],
      );
      const value = known(at, id);
      if (grows(id) && laters[0] !== undefined)
        add(
          `${at + 1} ≤ ${laters[0] + 1}: ${id}`,
          [
            [at, id, 1],
            [laters[0], id, -1],
          ],
          false,
          true,
        );
      for (const later of laters) {
        const after = known(later, id);
        const between = differenceName(later, at, id);
        const difference = { id: between, fewest: threshold, difference: true } as const;
        if (value !== undefined && after !== undefined) {
          const told = after - value;
          if (told !== 0 && Math.abs(told) < threshold) sought.push({ ...difference, low: told, high: told });
        } else if (value === undefined && after === undefined) {
          sought.push({ ...difference, low: grows(id) ? 0 : -Infinity, high: Infinity });
          relations.push({
            says: `${between} = ${name(later, id)} − ${name(at, id)}`,
            terms: [
              [name(later, id), 1],
              [name(at, id), -1],
              [between, -1],
            ],
            low: 0,
            high: 0,
          });
        }
      }
    }
  });
  return { sought, relations };
}
