import { masked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import type { RawFigure } from './cell-book.ts';
import { within } from './within.ts';

const recipe = { kind: 'view', view: 'change_by_item' } as const;
const figures: Record<string, RawFigure> = {
  n_paired: { kind: 'base', id: 'pairs', value: 24 },
  difference: { kind: 'derived', value: 0.4, needs: ['pairs'], recipe },
  low: { kind: 'too_few', needs: ['pairs'] },
  p_holm: { kind: 'p_alone', value: 0.012, beside: 'items', needs: ['pairs'], recipe },
};
const words = { item_id: 'X-P1' };
const own = { n_paired: shown(24), difference: shown(0.4), low: tooFew, p_holm: shown(0.012) };
/** The row as it is shown where another release shows this of it, or has none. */
const beside = (other: Record<string, Cell> | undefined): Readonly<Record<string, Cell>> =>
  within('change_by_item', { rows: [{ words, figures }], kept: [{ words, cells: own }] }, (view, [item]) =>
    view === 'change_by_item' && item === 'X-P1' ? other : undefined,
  )[0]!.cells;

it('shows what the other release shows as well', () => {
  expect(beside({ ...own, p_holm: shown(0.05) })).toEqual(own);
});

it('withholds a mean that the other release withholds, and one that it tells otherwise', () => {
  expect(beside({ ...own, difference: masked })).toEqual({ ...own, difference: masked });
  expect(beside({ ...own, difference: tooFew })).toEqual({ ...own, difference: masked });
  expect(beside({ ...own, difference: shown(0.5) })).toEqual({ ...own, difference: masked });
});

it('does not say that people were too few where the other release withholds how many', () => {
  expect(beside({ ...own, low: masked })).toEqual({ ...own, low: masked });
});

it('withholds every number of a row that the other release does not have', () => {
  expect(beside(undefined)).toEqual({ n_paired: masked, difference: masked, low: masked, p_holm: masked });
});
