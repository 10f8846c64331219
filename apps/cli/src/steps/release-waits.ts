import type { Published } from '@hirogeru/disclosure';
import type { RawFamily } from '@hirogeru/metrics';
import { problem, Refused } from '@hirogeru/store/contracts';

/** All answer sheets together: where they hardly changed, so did everything that they are counted in. */
const EVERYBODY = 'submissions';

/**
 * @param k  the threshold of whom the releases are made for
 * @throws Refused E_RELEASE_WAITS when fewer than k answers came or went since a release that told how many there were
 */
export function assertEnoughChanged({ cells }: RawFamily, earlier: readonly Published[], k: number): void {
  const now = cells.find(({ id }) => id === EVERYBODY)?.value;
  const before = earlier.map((release) => release.cells.find(({ id }) => id === EVERYBODY)?.value ?? now);
  if (now === undefined || before.every((then) => then === now || Math.abs(now - (then ?? now)) >= k)) return;
  throw new Refused(problem('E_RELEASE_WAITS', { file: 'release' }, { fewest: k }));
}
