import { contractOf, masked, numberAddress, rowSchema } from '@hirogeru/store/contracts';
import { answersBehind } from './answers-behind.ts';
import type { RawFigure } from './cell-book.ts';
import { completeRows } from './complete-rows.ts';
import { corrected } from './corrected.ts';
import type { RawFamily } from './measure.ts';
import { protectRow, type ProtectedRow } from './protected-row.ts';
import type { RawRow } from './raw-row.ts';
import { within, withoutOwnP, type ShownRow } from './within.ts';
import { views as family } from './views/family.ts';

/** Every view of the family by name; each row has passed the view's strict schema. */
export type ViewTables = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/**
 * The family as it may be published: withheld figures replaced, then words, sentences and traces made of what is left.
 * @param raw        from `measure`
 * @param maskedIds  ids that disclosure withholds
 * @param more.shownIn  row of another release of the same answers: nothing is shown that it does not show
 * @param more.without  addresses of estimates that tell of a withheld number: these are withheld, too
 * @param more.ofFew  ids of numbers that would tell what a few said who came since an earlier release: nothing that is made of the
 *   same answers is shown either, as a mean is
 * @param more.unheard  ids that an earlier release did not have: a row that appears with one of them would tell who came since
 * @throws ZodError when a row does not fit its contract (our bug, never the user's data)
 */
export function publishable(
  raw: RawFamily,
  maskedIds: ReadonlySet<string>,
  {
    shownIn,
    without = new Set(),
    ofFew = new Set(),
    unheard = new Set(),
  }: {
    shownIn?: ShownRow;
    without?: ReadonlySet<string>;
    ofFew?: ReadonlySet<string>;
    unheard?: ReadonlySet<string>;
  } = {},
): ViewTables {
  const behind = answersBehind(raw);
  const isOfFew = (row: RawRow): boolean => ofFew.size > 0 && behind(row).some((id) => ofFew.has(id));
  const protectedViews = Object.fromEntries(
    Object.entries(raw.views).map(([name, all]) => {
      const rows = all
        .filter((row) => !isOfAny(row, unheard))
        .map((row) => (isOfFew(row) ? withoutEstimates(row) : row));
      const kept = leftOut(
        name,
        rows.map((row) => protectRow(row, maskedIds)),
        without,
      );
      return [name, shownIn ? withinOther(name, rows, kept, shownIn) : corrected(rows, kept)];
    }),
  );
  const completed = completeRows(protectedViews, raw.context, family, shownIn);
  return Object.fromEntries(
    family.map(({ contract }) => {
      const schema = rowSchema(contract);
      return [
        contract.name,
        (completed[contract.name] ?? []).map(({ words, cells }) => schema.parse({ ...words, ...cells })),
      ];
    }),
  );
}

function withinOther(
  name: string,
  rows: readonly RawRow[],
  kept: readonly ProtectedRow[],
  shownIn: ShownRow,
): ProtectedRow[] {
  const all = corrected(rows, within(name, { rows, kept }, shownIn));
  return withoutOwnP(name, { rows, kept: all }, shownIn);
}

function leftOut(
  view: string,
  rows: readonly ProtectedRow[],
  without: ReadonlySet<string>,
): readonly ProtectedRow[] {
  const contract = contractOf(view);
  if (!contract || without.size === 0) return rows;
  return rows.map(({ words, cells }) => ({
    words,
    cells: Object.fromEntries(
      Object.entries(cells).map(([figure, cell]) => [
        figure,
        without.has(numberAddress(contract, figure, words)) ? masked : cell,
      ]),
    ),
  }));
}

/** A row with its numbers of people alone. */
const withoutEstimates = ({ words, figures }: RawRow): RawRow => ({
  words,
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      isEstimate(figure) ? { kind: 'withheld' } : figure,
    ]),
  ),
});

const isEstimate = ({ kind }: RawFigure): boolean =>
  kind === 'derived' || kind === 'p_alone' || kind === 'p_unsaid';

const isOfAny = ({ figures }: RawRow, ids: ReadonlySet<string>): boolean =>
  Object.values(figures).some((figure) => figure.kind === 'base' && ids.has(figure.id));
