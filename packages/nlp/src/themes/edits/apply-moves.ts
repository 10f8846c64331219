import { unitsNamed, type PlacedUnits } from './placed-units.ts';
import { OTHERS, type EditConflict } from './theme-edits.ts';

/** Puts answers and units where people want them; what is said of a unit goes before what is said of its answer. */
export function applyMoves(
  placed: PlacedUnits,
  moves: Readonly<Record<string, string>>,
  known: ReadonlySet<string>,
  endOf: (theme: string) => string,
): EditConflict[] {
  const isOfUnit = (name: string): boolean => placed.units.some(({ id }) => id === name);
  const order = Object.entries(moves).toSorted(([x], [y]) => Number(isOfUnit(x)) - Number(isOfUnit(y)));
  return order.flatMap(([name, theme]): EditConflict[] => {
    const units = unitsNamed(placed, name);
    if (units.length === 0) return [{ at: ['moves', name], reason: 'unknown_answer' }];
    if (theme !== OTHERS && !known.has(theme)) return [{ at: ['moves', name], reason: 'unknown_theme' }];
    for (const { id } of units) {
      if (theme === OTHERS) placed.themeOf.delete(id);
      else placed.themeOf.set(id, endOf(theme));
    }
    return [];
  });
}
