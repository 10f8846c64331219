import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Family } from '@hirogeru/disclosure';
import { z } from 'zod';

const FILE = join(import.meta.dirname, '../../../../shared/reference/sdc/tables.json');

const tables = z.array(
  z.object({
    cells: z.array(z.object({ value: z.int() })),
    equations: z.array(z.object({ total: z.int(), parts: z.array(z.int()) })),
    k: z.int(),
    optimum: z.object({ U: z.object({ status: z.string(), secondary: z.int() }).optional() }).nullish(),
  }),
);

/** A table of the reference with the fewest secondary cells that criterion U needs, where that is proven. */
export type ReferenceTable = { readonly family: Family; readonly k: number; readonly optimum: number | null };

/** The reference tables, or null where they are not there. */
export function referenceTables(): ReferenceTable[] | null {
  if (!existsSync(FILE)) return null;
  return tables.parse(JSON.parse(readFileSync(FILE, 'utf8'))).map(({ cells, equations, k, optimum }) => ({
    k,
    optimum: optimum?.U?.status === 'optimal' ? optimum.U.secondary : null,
    family: {
      cells: cells.map(({ value }, index) => ({ id: idOf(index), value })),
      equations: equations.map(({ total, parts }) => ({ total: idOf(total), parts: parts.map(idOf) })),
    },
  }));
}

const idOf = (index: number): string => String(index).padStart(5, '0');
