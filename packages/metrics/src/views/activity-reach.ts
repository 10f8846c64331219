import { activityReach as contract, CODE_LABELS, PLACE_KINDS, TOTAL } from '@hirogeru/store/contracts';
import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { sayActivityReach } from '../findings/activity-places.ts';
import { countOf } from '../trace/recipe.ts';
import { defineView } from '../view.ts';
import { axis } from './axis.ts';
import { keptSum, OFFICES } from './kept-sum.ts';
import type { Margins } from './margins.ts';

const MEASURES = ['occasions', 'attendances', 'places'] as const;

/** Where activity took place, by kind of place in the order of the code list. */
export const activityReach = defineView({
  contract,
  title: { ja: contract.label, en: 'Kinds of place where activity took place' },
  number: { ja: '活動（{place_kind}）', en: 'Activity ({place_kind})' },
  margins: ['place_kind'],
  figures: {
    occasions: { formula: '回数 ＝ 活動記録の回数の合計', symbols: 'o(p) = Σ o_i' },
    attendances: { formula: '延べ ＝ 来た人の数の合計', symbols: 'a(p) = Σ a_i' },
    places: { formula: 'か所 ＝ 書かれた場所の名前の種類の数', symbols: 'l(p) = #{ place_i }' },
  },
  minimum: { offices: OFFICES },
  say: sayActivityReach,
  trace: {
    definition:
      '活動の回数・延べ・場所の数、場所の種類（病院・学校・企業など）ごと。場所そのものは残さず、種類と符号だけを数えます',
    formula: '回数 ＝ 活動記録の回数の合計',
    population: '活動記録の行',
    filters: '小計・合計の行は数えません。',
    exclusions:
      '同じ場所が2つの書き方をされていると、2か所と数えます。来た人の延べ数は、ほかの人数と同じく少ないときも示しません。',
    source: '活動記録',
    reads: 'logs',
  },
  linked: ['activity_by_month', 'activity_by_type', 'activity_by_year'],
  async build({ book, margins: marginsOf }) {
    const margins = await marginsOf('activities', ['place_kind', 'form']);
    if (margins.at(TOTAL, TOTAL).count === 0) return [];
    const kinds = axis(PLACE_KINDS, margins.rows, { always: false });
    const figures = new Map(MEASURES.map((measure) => [measure, entered(book, margins, kinds, measure)]));
    return [...kinds, TOTAL].map((place_kind) => ({
      words: { place_kind, label: labelOf(place_kind) },
      figures: Object.fromEntries(
        MEASURES.map((measure) => [measure, figures.get(measure)?.get(place_kind) ?? { kind: 'no_record' }]),
      ),
    }));
  },
});

const labelOf = (kind: string): string =>
  ({ [TOTAL]: '合計', unknown: 'わからない・書かれていない' })[kind] ?? CODE_LABELS[kind] ?? kind;

function entered(
  book: CellBook,
  margins: Margins,
  kinds: readonly string[],
  measure: (typeof MEASURES)[number],
): Map<string, RawFigure> {
  const figures = new Map<string, RawFigure & { kind: 'base' }>();
  const enter = (place_kind: string) => {
    const count = margins.at(place_kind, TOTAL);
    if (measure === 'attendances' && count.occasions > 0 && count.attendances === 0) return;
    const figure = book.cell({
      id: cellId(`activities.${measure}`, { place_kind }),
      value: count[measure],
      ...keptSum(measure, count),
      recipe: countOf(margins.population, { place_kind }, measure),
    });
    figures.set(place_kind, figure);
  };
  for (const kind of [...kinds, TOTAL]) enter(kind);
  const total = figures.get(TOTAL);
  const parts = kinds.flatMap((kind) => figures.get(kind) ?? []);
  // Places add up only while no name is of two kinds (two forms may read one name otherwise).
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (total && total.value === sum)
    book.equation(
      total.id,
      parts.map(({ id }) => id),
    );
  return figures;
}
