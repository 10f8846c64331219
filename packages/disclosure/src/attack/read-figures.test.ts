import { family, notAsked, type Cell } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { ESTIMATES } from './made-up/estimates.ts';
import { found, type Rows, type Way } from './made-up/rows.ts';
import { CHANGES } from './made-up/changes.ts';
import { CONTRASTED } from './made-up/contrasts.ts';
import { ROUTES } from './made-up/routes.ts';
import { SCORE_CHANGES } from './made-up/score-changes.ts';
import { SCORES } from './made-up/scores.ts';
import { SHARES } from './made-up/shares.ts';
import { SUM_WAYS } from './made-up/sums.ts';
import { TABLES } from './made-up/tables.ts';
import { TRENDS } from './made-up/trends.ts';
import { TWO_MEANS } from './made-up/two-means.ts';
import { WORDS } from './made-up/words.ts';
import { UNTIED } from './untied-figures.ts';

const OWN: readonly Way[] = [
  ...SUM_WAYS,
  ...CHANGES,
  ...CONTRASTED,
  ...SHARES,
  ...SCORE_CHANGES,
  ...TRENDS,
  ...TWO_MEANS,
  ...SCORES,
  ...ROUTES,
];
const ALL: readonly Way[] = [...TABLES, ...ESTIMATES, ...WORDS, ...OWN];

/** The same release without a figure. */
const without = (tables: Rows, view: string, figure: string): Rows => ({
  ...tables,
  [view]: (tables[view] ?? []).map((row) => (figure in row ? { ...row, [figure]: notAsked } : row)),
});

/** Figures of a made-up release without which its leak is not found as it was. */
async function readIn([, tables, leak]: Way): Promise<string[]> {
  const read: string[] = [];
  for (const { name, cells } of family)
    for (const figure of Object.keys(cells)) {
      if (
        !(tables[name] ?? []).some((row) =>
          ['shown', 'masked', 'too_few'].includes((row[figure] as Cell | undefined)?.kind ?? ''),
        )
      )
        continue;
      const rest = await found(without(tables, name, figure));
      if (!rest.some((each) => JSON.stringify(each) === JSON.stringify(leak))) read.push(`${name}/${figure}`);
    }
  return read;
}

describe('a reader of everything finds', () => {
  it.each(OWN)('what is told by %s', async (_, tables, leak) => {
    expect(await found(tables)).toContainEqual(leak);
  });
});

const named = Object.entries(UNTIED).flatMap(([view, figures]) =>
  Object.keys(figures).map((figure) => `${view}/${figure}`),
);

it('reads every figure of every view in a made-up release that leaks by it, or says why not', async () => {
  const read = new Set((await Promise.all(ALL.map(readIn))).flat());
  const figures = family.flatMap(({ name, cells }) =>
    Object.keys(cells).map((figure) => `${name}/${figure}`),
  );
  expect(figures.length).toBeGreaterThan(150);
  expect(figures.filter((figure) => !read.has(figure) && !named.includes(figure))).toEqual([]);
  // What is read after all is no longer said not to be, nor what there is no more.
  expect(named.filter((figure) => read.has(figure) || !figures.includes(figure))).toEqual([]);
});
