/** A p is shown upwards to two decimals. */
const DIGIT = 0.01;
/** Room for the last bits. */
const SLACK = 1e-9;

/**
 * What a p that was corrected with others (Holm) leaves for the p of its own: the place among the shown ones says by how
 * much it was multiplied; alike ones may have stood in any order.
 * @param shown  all p that were corrected together, it among them
 * @param own    the one that is looked at
 */
export function ownP(shown: readonly number[], own: number): readonly [low: number, high: number] {
  const smaller = shown.filter((each) => each < own - SLACK).length;
  const last = shown.filter((each) => each <= own + SLACK).length;
  const [most, fewest] = [shown.length - smaller, shown.length - last + 1];
  // Nothing is told of what was cut off at 1.
  const high = own > 1 - SLACK ? 1 : Math.min(1, own / fewest);
  return [Math.max(0, (own - DIGIT) / most) - SLACK, high + SLACK];
}
