import * as fc from 'fast-check';
import { cronbachAlpha } from '../cronbach-alpha.ts';
import { feldtInterval } from '../feldt-interval.ts';
import { intraclassCorrelations } from '../intraclass-correlations.ts';
import { itemCorrelations } from '../item-correlations.ts';
import { krippendorffAlpha } from '../krippendorff-alpha.ts';
import { omegaInterval } from '../omega-interval.ts';
import { omegaTotal } from '../omega-total.ts';
import { oneFactorLoadings } from '../one-factor-loadings.ts';
import { standardisedAlpha } from '../standardised-alpha.ts';
import { answers } from './inputs.ts';
import { anyOrder, law, near, same, shuffled, twice, type Laws } from './law.ts';

type Rows = number[][];
const itemsReordered = (rows: Rows): Rows => rows.map((row) => shuffled(row, 4));
const otherUnit = (rows: Rows): Rows => rows.map((row) => row.map((x) => 4 * x - 16));
/** Every item from another origin. */
const shifted = (rows: Rows): Rows => rows.map((row) => row.map((x, item) => x + 8 * item));

const scale = <R>(of: (rows: Rows) => R, tolerance = 1e-9, tables = answers): Laws => ({
  'does not depend on the order of people': anyOrder((rows) => of(rows as Rows), tables, tolerance),
  'does not depend on the order of items': same(of, tables, itemsReordered, undefined, tolerance),
  'has no origin and no unit': same(of, tables, otherUnit, undefined, tolerance),
});

const rated = (metric: 'nominal' | 'ordinal' | 'interval') => (rows: Rows) =>
  krippendorffAlpha(turned(rows), metric);
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] as number));
const NEW_NAMES = [0, 3, 1, 5, 2, 4];
const renamed = (rows: Rows): Rows => rows.map((row) => row.map((x) => NEW_NAMES[x] as number));

const omega = (rows: Rows) => {
  const table = itemCorrelations(rows);
  return table && omegaTotal(table);
};
const typed = (rows: Rows) =>
  intraclassCorrelations(rows)?.map(({ icc, low, high, p }) => ({ icc, low, high, p })) ?? null;
// Below 0 the mean of raters has no meaning: its formula passes a pole there.
const agreeing = answers.filter((rows) => (intraclassCorrelations(rows)?.[1]?.icc ?? 0) > 0);
const varied = (rows: Rows): boolean => turned(rows).every((item) => new Set(item).size > 1);
const spread = answers.filter(varied);
const loadings = fc.array(
  fc.integer({ min: 30, max: 95 }).map((x) => x / 100),
  { minLength: 3, maxLength: 6 },
);
const oneFactor = (of: readonly number[]): number[][] =>
  of.map((one, i) => of.map((other, j) => (i === j ? 1 : one * other)));

/** Answers to four items that have something in common, of people enough that a sample of them nearly always has too. */
const alike = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([person, own]) => own.map((each) => person + each)),
  { minLength: 14, maxLength: 18 },
);
const resampled = (rows: Rows) => omegaInterval(rows, { replicates: 5, seed: 7 });

export const reliability: Readonly<Record<string, Laws>> = {
  cronbachAlpha: {
    ...scale(cronbachAlpha),
    'stays when an item moves': same(cronbachAlpha, answers, shifted),
    'is the same of everybody twice': same(cronbachAlpha, answers, twice),
  },
  standardisedAlpha: {
    ...scale(standardisedAlpha),
    'is the same of everybody twice': same(standardisedAlpha, answers, twice),
  },
  itemCorrelations: {
    'does not depend on the order of people': anyOrder(itemCorrelations, answers),
    'has no origin and no unit': same(itemCorrelations, answers, otherUnit),
    'is the same of everybody twice': same(itemCorrelations, answers, twice),
    'goes with the order of items': law(answers, (rows) => {
      const [one, other] = [itemCorrelations(rows), itemCorrelations(itemsReordered(rows))];
      const order = shuffled(
        (rows[0] ?? []).map((_, at) => at),
        4,
      );
      return near(other, one && order.map((i) => order.map((j) => (one[i] as number[])[j])));
    }),
  },
  // Of few people more than one fit may be near: the order of items is that of a table that one factor makes.
  omegaTotal: {
    'does not depend on the order of items': law(loadings, (of) =>
      near(omegaTotal(oneFactor(shuffled(of, 4))), omegaTotal(oneFactor(of)), 1e-7),
    ),
    'is what the loadings of one factor make': law(loadings, (of) => {
      const common = of.reduce((a, b) => a + b, 0) ** 2;
      return near(
        omegaTotal(oneFactor(of)),
        common / (common + of.reduce((sum, l) => sum + 1 - l * l, 0)),
        1e-6,
      );
    }),
    'has no origin and no unit': law(spread, (rows) => bothOrNone(omega(rows), omega(otherUnit(rows)))),
    'is the same of everybody twice': law(spread, (rows) => bothOrNone(omega(rows), omega(twice(rows)))),
  },
  // Which people are drawn depends on their order and the seed; what they give does not.
  omegaInterval: {
    'has no origin and no unit': same(resampled, alike, otherUnit, undefined, 1e-6),
    'stays when an item moves': same(resampled, alike, shifted, undefined, 1e-6),
    'lies between 0 and 1, low before high': law(alike, (rows) => {
      const found = resampled(rows);
      return found === null || (0 <= found[0] && found[0] <= found[1] && found[1] <= 1);
    }),
  },
  oneFactorLoadings: {
    'are those of the factor that made the table': law(loadings, (of) =>
      near(oneFactorLoadings(oneFactor(of)), of, 1e-6),
    ),
    'go with the order of items': law(loadings, (of) =>
      near(
        oneFactorLoadings(oneFactor(shuffled(of, 4))),
        shuffled(oneFactorLoadings(oneFactor(of)) ?? [], 4),
        1e-6,
      ),
    ),
  },
  intraclassCorrelations: scale(typed, 1e-7, agreeing),
  feldtInterval: {
    'narrows with more people': law(
      fc.tuple(
        fc.integer({ min: -50, max: 99 }),
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 2, max: 12 }),
      ),
      ([alpha, people, items]) => {
        const [few, many] = [
          feldtInterval(alpha / 100, people, items),
          feldtInterval(alpha / 100, 2 * people, items),
        ];
        return many[1] - many[0] < few[1] - few[0];
      },
    ),
    'lies around alpha': law(
      fc.tuple(fc.integer({ min: -50, max: 99 }), fc.integer({ min: 3, max: 60 })),
      ([alpha, people]) => {
        const [low, high] = feldtInterval(alpha / 100, people, 5);
        return low < alpha / 100 && alpha / 100 < high;
      },
    ),
  },
  krippendorffAlpha: {
    'does not depend on the order of units': anyOrder((rows) => rated('ordinal')(rows as Rows), answers),
    'does not depend on the order of raters': same(rated('interval'), answers, itemsReordered),
    'does not depend on names, where there are only names': same(rated('nominal'), answers, renamed),
    'does not depend on the end from which ranks are counted': same(rated('ordinal'), answers, (rows) =>
      rows.map((row) => row.map((x) => -x)),
    ),
    'knows only the order of ranks': same(rated('ordinal'), answers, (rows) =>
      rows.map((row) => row.map((x) => x ** 3)),
    ),
    'has no origin and no unit': same(rated('interval'), answers, otherUnit),
  },
};

function bothOrNone(one: number | null, other: number | null): boolean {
  return one === null || other === null || near(one, other, 1e-6);
}
