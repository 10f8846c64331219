/**
 * Where a function that never rises passes from above a value to below it, by halving.
 * @param falls  never rising between low and high
 * @param value  what it passes; falls(low) ≥ value ≥ falls(high)
 * @returns the place to 1e-14 of the width; at a jump, the jump
 */
export function monotoneCrossing(
  falls: (x: number) => number,
  value: number,
  low: number,
  high: number,
): number {
  let above = low;
  let below = high;
  for (let step = 0; step < 60; step += 1) {
    const middle = (above + below) / 2;
    if (falls(middle) > value) above = middle;
    else below = middle;
  }
  return (above + below) / 2;
}
