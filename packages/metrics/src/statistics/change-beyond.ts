export type BeyondThreshold = { readonly up: number; readonly within: number; readonly down: number };

/** A change that reaches the threshold does so whatever its last bit is. */
const SLACK = 1e-9;

/**
 * How many people changed by a threshold or more, upwards and downwards, and how many by less.
 * @param changes    one a person, in the unit of the threshold
 * @param threshold  least change that counts, ≥ 0; at 0 whoever moved at all
 * @returns numbers of people; together as many as there are changes
 * @throws RangeError when the threshold is below 0
 * @source the counting of Jacobson & Truax (1991), J. Consult. Clin. Psychol. 59(1), 12–19,
 *         doi:10.1037/0022-006X.59.1.12
 */
export function changeBeyond(changes: readonly number[], threshold: number): BeyondThreshold {
  if (!(threshold >= 0)) throw new RangeError('a threshold of at least 0');
  const reached = (size: number): boolean => size > SLACK && size >= threshold - SLACK;
  const up = changes.filter((change) => reached(change)).length;
  const down = changes.filter((change) => reached(-change)).length;
  return { up, within: changes.length - up - down, down };
}
