import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saidCoverage, SIZES, STATISTICS } from './docstring.ts';
import { models } from './models.ts';

// A statistic with an interval takes its confidence, as a level or as a quantile.
const intervals = readdirSync(STATISTICS)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => /@param (level|z) /.test(readFileSync(join(STATISTICS, file), 'utf8')))
  .map((file) => file.replace(/\.ts$/, ''));

it('knows a model for every interval', () => {
  expect(intervals.length).toBeGreaterThan(25);
  expect([...new Set(models.map(({ statistic }) => statistic))].toSorted()).toEqual(
    expect.arrayContaining(intervals.filter((name) => !SHARED.includes(name))),
  );
});

/** The part that Student's and Welch's test share; each of them is measured. */
const SHARED = ['two-sample-t'];

it.each(models.map((model) => [model.statistic, model.part ?? null, model.model] as const))(
  'finds the coverage of %s %s in its docstring',
  (statistic, part, words) => {
    const said = saidCoverage(statistic).filter((each) => each.part === part);
    expect(said).toHaveLength(1);
    expect(said[0]?.model).toBe(words);
    expect(said[0]?.figures).toHaveLength(SIZES.length);
    expect(said[0]?.figures.some(Number.isNaN)).toBe(false);
  },
);
