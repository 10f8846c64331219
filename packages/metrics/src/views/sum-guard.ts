import { roomInTurn } from './estimate-guard.ts';

/**
 * Whether the sum of all changes leaves at least `fewest` values for how many went up, stayed or went down, each time with the
 * third known. Where everybody answered both times, anybody has that sum from the two distributions.
 * @param changes  after − before of each person
 * @param range    widest change that the scale allows
 */
export function sumLeavesRoom(changes: readonly number[], range: number, fewest: number): boolean {
  const sum = changes.reduce((total, change) => total + change, 0);
  const up = changes.filter((change) => change > 0).length;
  const down = changes.filter((change) => change < 0).length;
  const isPossible = (ups: number, downs: number): boolean =>
    ups - range * downs <= sum && sum <= range * ups - downs;
  return roomInTurn({ people: changes.length, up, down, isPossible }, fewest);
}
