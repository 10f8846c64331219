import type { Published } from './published.ts';
import type { Stands } from './stands.ts';

/** Place of every number. */
const EVERYWHERE = '';
type PlaceOf = (id: string) => string | null;
type Values = ReadonlyMap<string, number | null>;

/**
 * What a reader may guess who knows no more than the releases: where everything that two of them both show is the same, and
 * both show every sum that is no part of another, nothing changed, among what is withheld either. Taken of all numbers
 * together, and of those of one place by themselves (a round that is over).
 * @param placeOf  place of a number, by its id; null where it has none
 */
export function standingAsShown(releases: readonly Published[], placeOf: PlaceOf = () => null): Stands {
  const values = releases.map(({ cells }) => new Map(cells.map(({ id, value }) => [id, value])));
  const unchanged = releases
    .slice(1)
    .map((release, at) => placesThatLookSame(release, [values[at]!, values[at + 1]!], placeOf));
  return (at, id) => {
    const places = placesOf(id, placeOf);
    const changed = unchanged.findIndex(
      (same, step) => step >= at && !(values[step + 1]!.has(id) && places.some((place) => same.has(place))),
    );
    return changed === -1 ? Math.max(at, releases.length - 1) : changed;
  };
}

const placesOf = (id: string, placeOf: PlaceOf): string[] =>
  [EVERYWHERE, placeOf(id)].filter((place) => place !== null);

function placesThatLookSame(
  { equations }: Published,
  [before, after]: readonly [Values, Values],
  placeOf: PlaceOf,
): Set<string> {
  const totals = new Set(equations.map(({ total }) => total));
  /** Parts of another number of the same place. */
  const parts = new Set(
    equations.flatMap((each) =>
      placesOf(each.total, placeOf).flatMap((place) => each.parts.map((part) => `${place} ${part}`)),
    ),
  );
  const [looksSame, differs] = [new Set<string>(), new Set<string>()];
  for (const id of new Set([...before.keys(), ...after.keys()]))
    for (const place of placesOf(id, placeOf)) {
      const [value, now] = [before.get(id), after.get(id)];
      const isTop = totals.has(id) && !parts.has(`${place} ${id}`);
      const isShown = typeof value === 'number' && typeof now === 'number';
      // What is only in one of them has changed, and so may have what is withheld and no part of anything.
      const isOther = isShown ? value !== now : isTop || value === undefined || now === undefined;
      if (isOther) differs.add(place);
      else if (isTop) looksSame.add(place);
    }
  return new Set([...looksSame].filter((place) => !differs.has(place)));
}
