import { benjaminiHochberg } from '../benjamini-hochberg.ts';
import { benjaminiYekutieli } from '../benjamini-yekutieli.ts';
import { bonferroni } from '../bonferroni.ts';
import { hochberg } from '../hochberg.ts';
import { holm } from '../holm.ts';
import { probabilities } from './inputs.ts';
import { law, near, shuffled, type Laws } from './law.ts';

type Correct = (ps: readonly number[]) => (number | null)[];

/** Small enough that nothing is cut off at 1, whatever the correction. */
const SMALL = 1 / 256;

const correction = (of: Correct): Laws => ({
  'goes with the order of the tests': law(probabilities, (ps) =>
    near(of(shuffled(ps, 6)), shuffled(of(ps), 6)),
  ),
  'never makes a p smaller': law(probabilities, (ps) =>
    of(ps).every((p, at) => (p ?? -1) >= (ps[at] as number) - 1e-15),
  ),
  'keeps the order of the evidence': law(probabilities, (ps) => {
    const found = of(ps.toSorted((a, b) => a - b));
    return found.every((p, at) => at === 0 || (p ?? -1) >= (found[at - 1] ?? 2));
  }),
  'goes with small p in proportion': law(probabilities, (ps) => {
    const small = ps.map((p) => p * SMALL);
    const half = small.map((p) => p / 2);
    return near(
      of(half).map((p) => 2 * (p ?? -1)),
      of(small),
    );
  }),
});

export const corrections: Readonly<Record<string, Laws>> = {
  holm: correction(holm),
  hochberg: correction(hochberg),
  benjaminiHochberg: correction(benjaminiHochberg),
  benjaminiYekutieli: correction(benjaminiYekutieli),
  bonferroni: {
    ...correction(bonferroni),
    'doubles with every test there twice': law(probabilities, (ps) =>
      near(
        bonferroni([...ps, ...ps]).slice(0, ps.length),
        bonferroni(ps).map((_, at) => Math.min(1, 2 * ps.length * (ps[at] as number))),
      ),
    ),
  },
};
