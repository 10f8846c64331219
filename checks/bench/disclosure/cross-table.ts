import type { Family, FamilyCell } from '@hirogeru/disclosure';

/** A dimension: so many values, some of them gathered in groups (places of values) that are shown as well. */
export type Dimension = { readonly values: number; readonly groups: readonly (readonly number[])[] };

type Sum = { readonly total: string; readonly parts: readonly string[] };

/**
 * A table of counts with all its margins: `counts` holds the inner cells, last dimension fastest. Ids are `name:` and
 * the codes of the dimensions (`3` a value, `g1` a group, `T` all), so that tables of one name share their cells.
 */
export function crossTable(
  name: string,
  dimensions: readonly Dimension[],
  counts: readonly number[],
  more: (value: number) => Partial<FamilyCell> = () => ({}),
): Family {
  const codes = dimensions.map(codesOf);
  const places = product(codes.map((each) => [...each.keys()]));
  const cells = places.map((place) => {
    const inner = product(place.map((code, at) => codes[at]!.get(code)!.map(String)));
    const value = inner.reduce((sum, each) => sum + counts[indexOf(dimensions, each.map(Number))]!, 0);
    return { id: idOf(name, place), value, ...more(value) };
  });
  const equations = dimensions.flatMap((dimension, at) =>
    sumsOf(dimension).flatMap(({ total, parts }) =>
      places
        .filter((place) => place[at] === total)
        .map((place) => ({
          total: idOf(name, place),
          parts: parts.map((part) => idOf(name, place.with(at, part))),
        })),
    ),
  );
  return { cells, equations };
}

const idOf = (name: string, place: readonly string[]): string => `${name}:${place.join('.')}`;

function codesOf({ values, groups }: Dimension): Map<string, number[]> {
  const all = Array.from({ length: values }, (_, value) => value);
  return new Map([
    ...all.map((value): [string, number[]] => [String(value), [value]]),
    ...groups.map((group, at): [string, number[]] => [`g${at}`, [...group]]),
    ['T', all],
  ]);
}

function sumsOf({ values, groups }: Dimension): Sum[] {
  const grouped = new Set(groups.flat());
  const alone = Array.from({ length: values }, (_, value) => value).filter((value) => !grouped.has(value));
  return [
    ...groups.map((group, at) => ({ total: `g${at}`, parts: group.map(String) })),
    { total: 'T', parts: [...groups.map((_, at) => `g${at}`), ...alone.map(String)] },
  ];
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((each) => list.map((item) => [...each, item])), [[]]);
}

function indexOf(dimensions: readonly Dimension[], place: readonly number[]): number {
  return place.reduce((index, value, at) => index * dimensions[at]!.values + value, 0);
}
