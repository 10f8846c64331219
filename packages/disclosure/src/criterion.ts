/**
 * When a masked cell of value a with feasible interval [low, high] is safe, k being its threshold:
 * - 'K' (the product's): at least k whole numbers fit (high - low + 1 >= k), for every masked cell. It
 *   asks nothing that depends on where in its interval the cell lies: that would show (ADR 0025).
 * - 'E' (reference): high - low >= 1, primary cells only.
 * - 'U' (reference): low < a and high >= k, primary cells only.
 */
export type Criterion = 'K' | 'E' | 'U';

/** Least distances: down = a - low, up = high - a, width = high - low; 0 asks for nothing. */
export type Demand = { readonly down: number; readonly up: number; readonly width: number };

/** What a masked cell has to reach; null when the criterion asks nothing of it. */
export function demandOf(
  criterion: Criterion,
  cell: {
    readonly value: number;
    readonly threshold: number;
    readonly primary: boolean;
    /** What a reader knows already that it is not below. */
    readonly least?: number;
  },
): Demand | null {
  if (criterion === 'K') return { down: 0, up: 0, width: cell.threshold - 1 };
  if (!cell.primary) return null;
  if (criterion === 'E') return { down: 0, up: 0, width: 1 };
  return {
    down: cell.value > (cell.least ?? 0) ? 1 : 0,
    up: Math.max(1, cell.threshold - cell.value),
    width: 0,
  };
}
