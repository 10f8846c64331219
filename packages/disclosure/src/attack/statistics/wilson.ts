const Z = 1.959963984540054;

/** Wilson's interval of a share of so many people, who need not be a whole number. */
export function wilson(p: number, n: number): [low: number, high: number] {
  const middle = p + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return [(middle - half) / (1 + Z ** 2 / n), (middle + half) / (1 + Z ** 2 / n)];
}
