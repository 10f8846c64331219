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
  const same = changes.length - up - down;
  const isPossible = (ups: number, downs: number): boolean =>
    ups - range * downs <= sum && sum <= range * ups - downs;
  // Zeros are shown: only numbers above zero stand in for each other.
  const below = (most: number, isOne: (value: number) => boolean): number =>
    Array.from({ length: Math.max(0, most - 1) }, (_, at) => at + 1).filter(isOne).length;
  const left = [
    [up, down, below(up + down, (ups) => isPossible(ups, up + down - ups))],
    [down, same, below(down + same, (downs) => isPossible(up, downs))],
    [up, same, below(up + same, (ups) => isPossible(ups, down))],
  ] as const;
  return left.every(([one, other, values]) => one === 0 || other === 0 || values >= fewest);
}
