const Z = 1.959963984540054;

/**
 * The 97.5 % quantile of Student's t, from the normal one: five terms of the expansion of Cornish and Fisher, within 0.0001
 * from nine degrees of freedom on.
 * @source Abramowitz and Stegun (1964), 26.7.5
 */
export function quantileOfT(df: number): number {
  const [z3, z5, z7, z9] = [Z ** 3, Z ** 5, Z ** 7, Z ** 9] as const;
  return (
    Z +
    (z3 + Z) / (4 * df) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * df ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * df ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / (92160 * df ** 4)
  );
}
