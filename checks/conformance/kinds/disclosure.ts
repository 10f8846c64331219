import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attack, primaryCells, protect, type Criterion, type Family } from '@hirogeru/disclosure';
import type { Case, Kind } from '../kind.ts';

const FILE = 'sdc/tables.json';
/** Secondary cells against the proven optimum, in sum over the tables that have one. */
const MOST_RATIO = 1.5;

type Table = {
  id: string;
  cells: { value: number }[];
  equations: { total: number; parts: number[] }[];
  k: number;
  primary: number[];
  optimum?: Partial<Record<Criterion, { status: string; secondary: number }>>;
};
type Sum = { secondary: number; optimum: number; tables: number };

/** Count tables with margins: no primary cell is derivable, and few more secondary cells go than the optimum needs. */
export const disclosure: Kind = {
  name: 'disclosure',
  files: (folder) => (existsSync(join(folder, FILE)) ? [FILE] : []),
  async cases(folder) {
    if (!existsSync(join(folder, FILE))) return [];
    const tables = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Table[];
    return (['E', 'U'] as const).flatMap((criterion) => {
      const sum: Sum = { secondary: 0, optimum: 0, tables: 0 };
      // U is compared where its optimum is known; E protects every table.
      const tried = tables.filter((table) => criterion === 'E' || table.optimum?.U?.status === 'optimal');
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
  const optimum = table.optimum?.[criterion];
  if (optimum?.status === 'optimal') {
    sum.secondary += secondary.length;
    sum.optimum += optimum.secondary;
    sum.tables += 1;
  }
  const expected = table.primary.map(idOf);
  const differences: string[] = [];
  if (primaryCells(family, { k: table.k }).join() !== expected.join())
    differences.push('other primary cells');
  const intervals = new Map((await attack(family, masked)).map((interval) => [interval.id, interval]));
  const derivable = expected.filter((id) => {
    const interval = intervals.get(id);
    return interval === undefined || interval.low === interval.high;
  });
  if (derivable.length > 0) differences.push(`${derivable.length} primary cells derivable`);
  return differences;
}

function ratio(criterion: Criterion, { secondary, optimum, tables }: Sum): string[] {
  if (tables === 0) return [];
  const found = secondary / optimum;
  console.log(
    `disclosure: ${criterion} ${secondary} secondary / ${optimum} optimum = ${found.toFixed(3)} (${tables} tables)`,
  );
  return found > MOST_RATIO ? [`${found.toFixed(3)} times the optimum, more than ${MOST_RATIO}`] : [];
}
