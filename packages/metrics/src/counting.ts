import type { CellStore, Population, Until, Theme } from '@hirogeru/store/vault';
import type { CellBook } from './cell-book.ts';
import type { MeasureContext } from './context.ts';
import { countAnswers, type AnswerCounts } from './views/answer-counts.ts';
import { askedIn, type Asked } from './views/asked.ts';
import { askedScales, type AskedScale } from './views/asked-scales.ts';
import type { Paired } from './views/change-cells.ts';
import { weighings, type Weighing } from './views/weighting.ts';
import { countMargins, type Margins } from './views/margins.ts';
import { pairedItems } from './views/paired-items.ts';
import { roundSeries, type Series } from './views/round-series.ts';
import { roundOfForm, type RoundOfForm } from './views/round-of-form.ts';
import { inThemeOrder } from './views/theme-order.ts';

/** What the views are counted from. What several of them need is counted once, when the first of them asks. */
export type Counting = {
  readonly store: CellStore;
  readonly context: MeasureContext;
  readonly book: CellBook;
  asked(): Promise<Asked>;
  /** In the order in which they are counted; `theme_list` puts them under their headings. */
  readonly themes: readonly Theme[];
  answers(): Promise<AnswerCounts>;
  roundOf(): Promise<RoundOfForm>;
  /** Answers to items asked before and later, of people with a code. */
  paired(until: Until): Promise<Paired[]>;
  scales(): Promise<AskedScale[]>;
  series(): Promise<Series[]>;
  /** Scaled questions by kinds of people, where a population is given. */
  weighings(): Promise<Weighing[]>;
  /** @param filter  dimension → values that count, where not all do */
  margins(
    population: Population,
    dimensions: readonly [string, string],
    filter?: Readonly<Record<string, readonly string[]>>,
  ): Promise<Margins>;
};

export function countingOf(store: CellStore, context: MeasureContext, book: CellBook): Counting {
  const scope = context.project.id;
  const margins = new Map<string, Promise<Margins>>();
  const paired = {
    post: once(() => pairedItems(store, context, 'post')),
    fu: once(() => pairedItems(store, context, 'fu')),
  };
  return {
    store,
    context,
    book,
    asked: once(() => askedIn(store, context)),
    themes: inThemeOrder(context.themes),
    answers: once(() => countAnswers(store, scope)),
    roundOf: once(() => roundOfForm(store, context)),
    paired: (until) => paired[until](),
    scales: once(() => askedScales(store, context)),
    series: once(() => roundSeries(store, context)),
    weighings: once(() => weighings(store, context)),
    margins(population, dimensions, filter = {}) {
      const key = JSON.stringify([population, dimensions, filter]);
      const counted = margins.get(key) ?? countMargins(store, scope, population, dimensions, filter);
      margins.set(key, counted);
      return counted;
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
