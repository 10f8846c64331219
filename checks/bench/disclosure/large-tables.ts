import type { Family } from '@hirogeru/disclosure';
import { chanceOf } from '../shown/chance.ts';
import { crossTable, type Dimension } from './cross-table.ts';

const flat = (values: number): Dimension => ({ values, groups: [] });
const halves = (values: number): Dimension => {
  const all = Array.from({ length: values }, (_, value) => value);
  return { values, groups: [all.slice(0, values / 2), all.slice(values / 2)] };
};

/** 500 cells with their margins, or 512: two ways, two ways with subtotals, three ways. */
const SHAPES: Readonly<Record<string, readonly Dimension[]>> = {
  '20 × 25': [flat(19), flat(24)],
  '21 × 24 with subtotals': [halves(18), flat(23)],
  '8 × 8 × 8': [flat(7), flat(7), flat(7)],
};

/** So many tables of some 500 cells, the shapes in turn, by the seed; mostly small counts, one in ten zero. */
export function* largeTables(seed: number, tables: number): Generator<[shape: string, family: Family]> {
  const chance = chanceOf(seed);
  const shapes = Object.entries(SHAPES);
  for (let at = 0; at < tables; at += 1) {
    const [name, dimensions] = shapes[at % shapes.length]!;
    const cells = dimensions.reduce((product, { values }) => product * values, 1);
    const counts = Array.from({ length: cells }, () =>
      chance.share() < 0.1 ? 0 : Math.floor(chance.share() ** 2 * 60),
    );
    yield [name, crossTable(`t${at}`, dimensions, counts)];
  }
}
