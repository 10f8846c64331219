import type { Family, FamilyCell } from '@hirogeru/disclosure';
import { chanceOf, type Chance } from '../shown/chance.ts';
import { crossTable, type Dimension } from './cross-table.ts';

type Kind = (chance: Chance) => Family;

/** Families of linked tables as surveys and logs give them, by the seed, one kind after the other. */
export function* randomFamilies(seed: number, families: number): Generator<[kind: string, family: Family]> {
  const chance = chanceOf(seed);
  const kinds = Object.entries(KINDS);
  for (let at = 0; at < families; at += 1) {
    const [name, make] = kinds[at % kinds.length]!;
    yield [name, make(chance)];
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  row: (chance) => crossTable('row', [flat(chance, 2, 9)], countsOf(chance, 9)),
  'two ways': (chance) => table(chance, 'two', [flat(chance, 2, 5), flat(chance, 2, 6)]),
  hierarchy: (chance) => table(chance, 'tree', [grouped(chance), flat(chance, 1, 4)]),
  'three ways': (chance) =>
    table(chance, 'three', [flat(chance, 2, 3), flat(chance, 2, 3), flat(chance, 2, 3)]),
  'two tables with one margin': sharedMargin,
  'a part of every cell': partOf,
  'several answers': severalAnswers,
  'hours of offices': hoursOfOffices,
};

const between = (chance: Chance, low: number, high: number): number =>
  low + Math.floor(chance.share() * (high - low + 1));

const flat = (chance: Chance, low: number, high: number): Dimension => ({
  values: between(chance, low, high),
  groups: [],
});

function grouped(chance: Chance): Dimension {
  const values = between(chance, 4, 7);
  const cut = between(chance, 2, values - 2);
  const all = Array.from({ length: values }, (_, value) => value);
  return { values, groups: [all.slice(0, cut), all.slice(cut)] };
}

/** Mostly small, some zero, a few large: as answers are. */
function countOf(chance: Chance): number {
  const kind = chance.place([2, 5, 3]);
  return kind === 0 ? 0 : Math.floor(chance.share() ** 2 * (kind === 1 ? 14 : 60));
}
const countsOf = (chance: Chance, cells: number): number[] =>
  Array.from({ length: cells }, () => countOf(chance));

function table(chance: Chance, name: string, dimensions: readonly Dimension[]): Family {
  const cells = dimensions.reduce((product, { values }) => product * values, 1);
  return crossTable(name, dimensions, countsOf(chance, cells));
}

function joined(...families: readonly Family[]): Family {
  const cells = new Map(families.flatMap((family) => family.cells.map((cell) => [cell.id, cell])));
  return {
    cells: [...cells.values()],
    equations: families.flatMap((family) => family.equations),
    inequalities: families.flatMap((family) => family.inequalities ?? []),
  };
}

/** Standpoint by theme and standpoint by round: the counts by standpoint, and all of them, are the same cells. */
function sharedMargin(chance: Chance): Family {
  const rows = between(chance, 2, 4);
  const [left, right] = [between(chance, 2, 4), between(chance, 2, 3)];
  const first = countsOf(chance, rows * left);
  const sums = Array.from({ length: rows }, (_, row) =>
    first.slice(row * left, (row + 1) * left).reduce((sum, count) => sum + count, 0),
  );
  const second = sums.flatMap((sum) => dealt(chance, sum, right));
  const renamed = (family: Family): Family => ({
    cells: family.cells.map((cell) => ({ ...cell, id: shared(cell.id) })),
    equations: family.equations.map(({ total, parts }) => ({
      total: shared(total),
      parts: parts.map(shared),
    })),
  });
  const shared = (id: string): string => (id.endsWith('.T') ? id.replace(/^\w+:/, 'both:') : id);
  return joined(
    renamed(
      crossTable(
        'themes',
        [
          { values: rows, groups: [] },
          { values: left, groups: [] },
        ],
        first,
      ),
    ),
    renamed(
      crossTable(
        'rounds',
        [
          { values: rows, groups: [] },
          { values: right, groups: [] },
        ],
        second,
      ),
    ),
  );
}

function dealt(chance: Chance, sum: number, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (let left = sum; left > 0; left -= 1) counts[between(chance, 0, parts - 1)]! += 1;
  return counts;
}

/** Everybody, and those of them who touched a theme: cell by cell no more. */
function partOf(chance: Chance): Family {
  const dimensions = [flat(chance, 2, 3), flat(chance, 2, 3)];
  const all = countsOf(chance, dimensions[0]!.values * dimensions[1]!.values);
  const some = all.map((count) => between(chance, 0, count));
  const [whole, part] = [crossTable('all', dimensions, all), crossTable('theme', dimensions, some)];
  return {
    ...joined(whole, part),
    inequalities: part.cells.map(({ id }) => ({ parts: [id], wholes: [id.replace(/^\w+:/, 'all:')] })),
  };
}

/** Several options a person, or none: nobody is counted twice in an option, and each in one of them at least. */
function severalAnswers(chance: Chance): Family {
  const options = Array.from({ length: between(chance, 2, 5) }, (_, at) => ({
    id: `o${at}`,
    likely: chance.share(),
  }));
  const people = Array.from({ length: between(chance, 3, 40) }, () =>
    options.filter(({ likely }) => chance.share() < likely).map(({ id }) => id),
  );
  const blank = people.filter((chosen) => chosen.length === 0).length;
  const ids = options.map(({ id }) => id);
  return {
    cells: [
      ...ids.map((id) => ({ id, value: people.filter((chosen) => chosen.includes(id)).length })),
      { id: 'blank', value: blank, threshold: 0 },
      { id: 'T', value: people.length },
    ],
    equations: [],
    inequalities: [
      { parts: ['T'], wholes: [...ids, 'blank'] },
      ...ids.map((id) => ({ parts: [id, 'blank'], wholes: ['T'] })),
    ],
  };
}

/** Minutes of activity by form and place, each of so many offices: withheld below three of them, and then wide. */
function hoursOfOffices(chance: Chance): Family {
  const dimensions = [flat(chance, 2, 3), flat(chance, 2, 4)];
  const minutes = countsOf(chance, dimensions[0]!.values * dimensions[1]!.values).map((count) => count * 30);
  const of = (value: number): Partial<FamilyCell> => ({
    threshold: 3,
    contributors: value === 0 ? 0 : between(chance, 1, 6),
    spread: Math.ceil(value / 5),
  });
  return crossTable('minutes', dimensions, minutes, of);
}
