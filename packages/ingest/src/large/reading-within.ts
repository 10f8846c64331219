import { Refused, type Problem } from '@hirogeru/store/contracts';
import { limitOf, overLimit, withLimits, type LimitSettings } from '../read/limits.ts';

/** A file turned out not to be takeable when some of its rows had been stored already. */
export class Unreadable extends Error {
  readonly path: string;
  readonly problem: Problem;

  constructor(path: string, problem: Problem) {
    super(problem.code);
    this.path = path;
    this.problem = problem;
  }
}

/**
 * Makes what goes through the steps of reading a file with the limits of its project. All steps of the file together take
 * `limits.seconds` at most; what is done with them in between does not count.
 * @throws Unreadable where the reader refuses the file, or the time is over
 */
export function readingWithin(
  limits: LimitSettings,
  path: string,
): <T>(steps: Iterable<T>) => Generator<T, void> {
  const allowed = withLimits(limits, () => limitOf('seconds')) * 1000;
  let taken = 0;
  return function* read(steps) {
    const each = steps[Symbol.iterator]();
    for (;;) {
      const before = performance.now();
      const { done, value } = stepped(() => withLimits(limits, () => each.next()), path);
      taken += performance.now() - before;
      if (taken > allowed)
        throw new Unreadable(
          path,
          withLimits(limits, () => overLimit('seconds', path)),
        );
      if (done) return;
      yield value;
    }
  };
}

function stepped<T>(step: () => T, path: string): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof Refused ? new Unreadable(path, error.problem) : error;
  }
}
