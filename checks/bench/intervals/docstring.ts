import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../house/project-run.ts';

export const STATISTICS = join(ROOT, 'packages/metrics/src/statistics');

/** People in a sample (in each group, where there are two) at which coverage is measured. */
export const SIZES = [5, 10, 24, 100] as const;

export type Said = {
  readonly part: string | null;
  readonly model: string;
  readonly figures: readonly (number | null)[];
};

/** The `@coverage` lines of a statistic: percent at each size, '–' where no interval is given. */
export function saidCoverage(statistic: string): Said[] {
  const text = readFileSync(join(STATISTICS, `${statistic}.ts`), 'utf8').replaceAll(/\n \*\s+/g, ' ');
  return [...text.matchAll(/@coverage (?:(\w+), )?% at n = 5, 10, 24, 100: ([^()]*) \(([^()]*)\)/g)].map(
    ([, part, figures = '', model = '']) => ({
      part: part ?? null,
      model,
      figures: figures.split(' · ').map((each) => (each === '–' ? null : Number(each))),
    }),
  );
}
