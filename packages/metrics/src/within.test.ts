import { masked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import type { RawFigure } from './cell-book.ts';
import { corrected } from './corrected.ts';
import { protectRow } from './protected-row.ts';
import { asCareful, within, withoutOwnP, type ShownRow } from './within.ts';

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

describe('a p that was corrected for the rows beside it', () => {
  const p = (value: number, beside = 'a'): RawFigure => ({
    kind: 'p_alone',
    value,
    beside,
    needs: [],
    recipe,
  });
  /** Shown p of rows named by letters, of which the other release shows so much. */
  const shownOf = (raw: Readonly<Record<string, RawFigure>>, other: Readonly<Record<string, Cell>>) => {
    const rows = Object.entries(raw).map(([id, one]) => ({
      words: { item_id: id },
      figures: { p_holm: one },
    }));
    const kept = corrected(
      rows,
      rows.map((row) => protectRow(row, new Set(['hidden']))),
    );
    const shownIn: ShownRow = (_, [id]) => ({ p_holm: other[String(id)] });
    return withoutOwnP('change_by_item', { rows, kept }, shownIn).map(({ cells }) => cells['p_holm']);
  };

  it('is shown where all of them are, and is the other release’s', () => {
    const other = { x: shown(0.02), y: shown(0.03), z: shown(0.5) };
    expect(shownOf({ x: p(0.01), y: p(0.03), z: p(0.5, 'b') }, other)).toEqual(Object.values(other));
  });

  it('is not shown where one of them is not, whatever the other release shows, but beside what was not asked', () => {
    const few: RawFigure[] = [
      { ...p(0.03), needs: ['hidden'] } as RawFigure,
      { kind: 'p_unsaid', beside: 'a', needs: [] },
      { kind: 'too_few', needs: [] },
    ];
    for (const y of few)
      for (const x of [shown(0.01), shown(0.02)])
        expect(shownOf({ x: p(0.01), y }, { x, y: shown(0.03) })[0]).toEqual(masked);
    expect(shownOf({ x: p(0.01), y: { kind: 'not_asked' } }, { x: shown(0.01) })[0]).toEqual(shown(0.01));
  });

  it('is not shown where the other release looked at more', () => {
    expect(shownOf({ x: p(0.01) }, { x: shown(0.02) })).toEqual([masked]);
  });
});

it('calls nothing a tendency that the other release does not', () => {
  const keys = { dimension: 'standpoint', theme_id: 't', value: 'peer' };
  const row = (finding: string) => ({ words: { ...keys, finding }, cells: {} });
  const said = (own: string, other: string | null) =>
    asCareful('theme_contrasts', [row(own)], () => (other === null ? undefined : { finding: other }))[0]
      ?.words['finding'];
  expect([said('tendency', 'tendency'), said('tendency', 'hint'), said('tendency', null)]).toEqual([
    'tendency',
    'hint',
    'hint',
  ]);
  expect([said('hint', 'tendency'), said('not_shown', 'hint')]).toEqual(['hint', 'not_shown']);
});
