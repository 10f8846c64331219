import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attack,
  breaches,
  primaryCells,
  protect,
  withZerosShown,
  type Criterion,
  type Family,
  type Interval,
} from '@hirogeru/disclosure';
import type { Case, Kind } from '../kind.ts';

const FILE = 'sdc/tables.json';
/** Secondary cells of a reference criterion against its proven optimum, in sum over the tables that have one. */
const MOST_RATIO = 1.1;

type Table = {
  id: string;
  cells: { value: number }[];
  equations: { total: number; parts: number[] }[];
  k: number;
  primary: number[];
  optimum?: Partial<Record<Criterion, { status: string; secondary: number }>>;
};
type Sum = { secondary: number; optimum: number; tables: number };

/** Count tables with margins: every criterion keeps what it promises, and those of the reference mask few more cells than their optimum. */
export const disclosure: Kind = {
  name: 'disclosure',
  files: (folder) => (existsSync(join(folder, FILE)) ? [FILE] : []),
  async cases(folder) {
    if (!existsSync(join(folder, FILE))) return [];
    const tables = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Table[];
    return (['E', 'U', 'K'] as const).flatMap((criterion) => {
      const sum: Sum = { secondary: 0, optimum: 0, tables: 0 };
      // U is compared where its optimum is known; the others protect every table.
      const tried = tables.filter((table) => criterion !== 'U' || table.optimum?.U?.status === 'optimal');
      const each = tried.map((table): Case => ({
        name: `${FILE} ${table.id} ${criterion}`,
        run: () => protectTable(table, criterion, sum),
      }));
      return [...each, { name: `${FILE} ratio ${criterion}`, run: async () => ratio(criterion, sum) }];
    });
  },
};

const idOf = (index: number): string => String(index).padStart(5, '0');

async function protectTable(table: Table, criterion: Criterion, sum: Sum): Promise<string[]> {
  const family: Family = {
    cells: table.cells.map(({ value }, index) => ({ id: idOf(index), value })),
    equations: table.equations.map(({ total, parts }) => ({ total: idOf(total), parts: parts.map(idOf) })),
  };
  const { masked, secondary } = await protect(family, { k: table.k, criterion });
  // The product's own criterion has no proven optimum; it is set beside that of U.
  const optimum = table.optimum?.[criterion === 'E' ? 'E' : 'U'];
  if (optimum?.status === 'optimal') {
    sum.secondary += secondary.length;
    sum.optimum += optimum.secondary;
    sum.tables += 1;
  }
  const expected = table.primary.map(idOf);
  const differences: string[] = [];
  if (primaryCells(family, { k: table.k }).join() !== expected.join())
    differences.push('other primary cells');
  const known = criterion === 'K' ? withZerosShown(family) : family;
  const intervals = await attack(known, masked);
  const found = new Map(intervals.map((interval) => [interval.id, interval]));
  const derivable = expected.filter((id) => found.get(id)?.low === found.get(id)?.high);
  if (derivable.length > 0) differences.push(`${derivable.length} primary cells derivable`);
  const narrow =
    criterion === 'K'
      ? breaches(known, intervals, { k: table.k }).length
      : criterion === 'U'
        ? expected.filter((id) => !reaches(found.get(id), table.cells[Number(id)]!.value, table.k)).length
        : 0;
  if (narrow > 0) differences.push(`${narrow} cells narrower than ${criterion} asks`);
  return differences;
}

const reaches = (interval: Interval | undefined, value: number, k: number): boolean =>
  interval !== undefined && interval.low < value && interval.high >= k;

function ratio(criterion: Criterion, { secondary, optimum, tables }: Sum): string[] {
  if (tables === 0) return [];
  const found = secondary / optimum;
  const against = criterion === 'K' ? "U's optimum" : 'optimum';
  console.log(
    `disclosure: ${criterion} ${secondary} secondary / ${optimum} ${against} = ${found.toFixed(3)} (${tables} tables)`,
  );
  return criterion !== 'K' && found > MOST_RATIO
    ? [`${found.toFixed(3)} times the optimum, more than ${MOST_RATIO}`]
    : [];
}
