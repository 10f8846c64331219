import { checkFamily, type Family } from '../family.ts';
import { connectedColumns, linearSystem, type LinearSystem, type Row } from '../linear-system.ts';
import { Met, NEAR } from './met.ts';
import { spreadOf } from '../primary.ts';
import { loadSolver, Programme, type SolverRow } from '../solver.ts';

/** What the attacker can say about a masked cell: low <= value <= high, whole numbers; high may be Infinity. */
export type Interval = { readonly id: string; readonly low: number; readonly high: number };

/**
 * The feasible interval of every masked cell (audit by linear programming: Hundepool et al. 2012, 4.3), sorted by id.
 * The attacker knows every published cell, every equation and inequality, and that counts are whole and >= 0; not which
 * masked cells are primary, and that a masked one is not zero only where the family says so (`withZerosShown`). Ends are those of
 * the linear relaxation rounded inwards, so in tables of three or more ways the truth may be narrower still.
 */
export const attack = (family: Family, masked: ReadonlySet<string>): Promise<Interval[]> =>
  intervalsOf(family, masked, () => Infinity);

/**
 * The masked cells that are narrowed to fewer values than have to fit, as `breaches` of `attack` finds them, and sooner: worlds
 * that were met on the way prove the room of most cells.
 */
export async function breachesOf(
  family: Family,
  masked: ReadonlySet<string>,
  options: { k: number },
): Promise<Interval[]> {
  const spreads = new Map(family.cells.map((cell) => [cell.id, spreadOf(cell, options.k)]));
  return breaches(family, await intervalsOf(family, masked, (id) => spreads.get(id)!), options);
}

/** @param enough  a cell that has been met with so many values is given with those, and not tried further */
async function intervalsOf(
  family: Family,
  masked: ReadonlySet<string>,
  enough: (id: string) => number,
): Promise<Interval[]> {
  checkFamily(family);
  const system = linearSystem(family);
  const hidden = system.values.map(
    (_, column) => !(column < system.cells.length && !masked.has(system.cells[column]!.id)),
  );
  const rows = system.rows.map((row) => hiddenPart(row, hidden)).filter((row) => row.columns.length > 0);
  const highs = await loadSolver();
  const intervals: Interval[] = [];
  for (const columns of connectedColumns(hidden.length, rows)) {
    const place = new Map(columns.map((column, index) => [column, index]));
    if (!columns.some((column) => hidden[column] && column < system.cells.length)) continue;
    const programme = new Programme(
      highs,
      {
        lower: columns.map((column) => system.cells[column]?.least ?? 0),
        upper: columns.map((column) => system.cells[column]?.most ?? Infinity),
      },
      rows.filter((row) => place.has(row.columns[0]!)).map((row) => equation(row, place, system)),
    );
    const met = new Met(columns.length);
    for (const [index, column] of columns.entries()) {
      const cell = system.cells[column];
      if (cell === undefined) continue;
      const found =
        met.values(index) >= Math.max(1, enough(cell.id)) ? met.ends(index) : interval(programme, index, met);
      intervals.push({ id: cell.id, ...found });
    }
    programme.dispose();
  }
  return intervals.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The masked cells that are narrowed to fewer values than have to fit. Empty: the release is safe. */
export function breaches(family: Family, intervals: readonly Interval[], options: { k: number }): Interval[] {
  const spreads = new Map(family.cells.map((cell) => [cell.id, spreadOf(cell, options.k)]));
  return intervals.filter(({ id, low, high }) => high - low + 1 < spreads.get(id)!);
}

function hiddenPart(row: Row, hidden: readonly boolean[]): Row {
  const kept = row.columns.map((_, index) => index).filter((index) => hidden[row.columns[index]!]);
  return { columns: kept.map((index) => row.columns[index]!), signs: kept.map((index) => row.signs[index]!) };
}

// The published part of a row is a constant: it is what the true values of the hidden part add up to.
function equation(row: Row, place: ReadonlyMap<number, number>, system: LinearSystem): SolverRow {
  const sum = row.columns.reduce(
    (total, column, index) => total + row.signs[index]! * system.values[column]!,
    0,
  );
  return {
    lower: sum,
    upper: sum,
    columns: row.columns.map((column) => place.get(column)!),
    values: row.signs,
  };
}

function interval(programme: Programme, index: number, met: Met): { low: number; high: number } {
  const costs = new Float64Array(met.count);
  costs[index] = 1;
  const down = programme.minimise(costs);
  costs[index] = -1;
  const up = programme.minimise(costs);
  for (const answer of [down, up]) if (answer.kind === 'optimal') met.look(answer.values);
  if (down.kind !== 'optimal' || (up.kind !== 'optimal' && up.kind !== 'unbounded')) {
    // An attack that did not finish proves nothing: treat the cell as found out.
    return { low: 0, high: 0 };
  }
  return {
    low: Math.ceil(down.objective - NEAR) + 0,
    high: up.kind === 'unbounded' ? Infinity : Math.floor(-up.objective + NEAR),
  };
}
