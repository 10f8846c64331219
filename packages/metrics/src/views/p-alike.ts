/**
 * Whether another p would be shown as this one is, beside these others, whichever of them are shown: with the same order, and
 * upwards to the same hundredth however often it is multiplied.
 */
export function pAlike(own: number, others: readonly number[]): (p: number) => boolean {
  const shown = (p: number): string =>
    Array.from({ length: others.length + 1 }, (_, at) => Math.ceil(Math.min(1, (at + 1) * p) * 100)).join(
      ' ',
    );
  const order = (p: number): string => others.map((other) => Math.sign(p - other)).join(' ');
  const [wanted, place] = [shown(own), order(own)];
  return (p) => shown(p) === wanted && order(p) === place;
}
