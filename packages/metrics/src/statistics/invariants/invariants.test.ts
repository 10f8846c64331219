import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correlations } from './correlations.ts';
import { corrections } from './corrections.ts';
import { counts } from './counts.ts';
import { describing } from './describing.ts';
import { distributions } from './distributions.ts';
import { paired } from './paired.ts';
import { reliability } from './reliability.ts';
import { countTables } from './tables.ts';
import { twoSamples } from './two-samples.ts';
import { weighting } from './weighting.ts';

const laws = {
  ...describing,
  ...paired,
  ...correlations,
  ...twoSamples,
  ...counts,
  ...countTables,
  ...reliability,
  ...corrections,
  ...distributions,
  ...weighting,
};

/** Every statistic on the package's face. */
const statistics = [
  ...readFileSync(join(import.meta.dirname, '../../statistics.ts'), 'utf8').matchAll(
    /^export \{ ([^}]*) \} from '\.\/statistics\//gm,
  ),
].flatMap(([, names = '']) => names.split(', ').filter((name) => !name.startsWith('type ')));

it('holds every statistic of the package to its laws', () => {
  expect(statistics.length).toBeGreaterThan(85);
  expect(Object.keys(laws).toSorted()).toEqual(statistics.toSorted());
});

describe.each(Object.entries(laws))('%s', (_, own) => {
  it.each(Object.entries(own))('%s', (_sentence, holds) => {
    expect(holds).not.toThrow();
  });
});
