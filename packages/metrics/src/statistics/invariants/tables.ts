import { chiSquareTest } from '../chi-square-test.ts';
import { cohenKappa } from '../cohen-kappa.ts';
import { conditionalOddsRatio } from '../conditional-odds-ratio.ts';
import type { CountTable } from '../count-table.ts';
import { cramersV } from '../cramers-v.ts';
import { fisherExactTest } from '../fisher-exact-test.ts';
import { fisherOneSided } from '../fisher-one-sided.ts';
import { phiCoefficient } from '../phi-coefficient.ts';
import { weightedKappa } from '../weighted-kappa.ts';
import { yatesTest } from '../yates-test.ts';
import { squares, tables, twoByTwo } from './inputs.ts';
import { law, near, same, shuffled, type Laws } from './law.ts';

type Table = number[][];
const turned = (table: CountTable): Table =>
  (table[0] ?? []).map((_, at) => table.map((row) => row[at] as number));
/** Other orders of the rows and of the columns. */
const reordered = (table: CountTable): Table => turned(shuffled(turned(shuffled(table, 5)), 9));
const doubled = (table: CountTable): Table => table.map((row) => row.map((count) => 2 * count));
const columnsExchanged = (table: CountTable): Table => table.map((row) => row.toReversed());
const backwards = (table: CountTable): Table => table.toReversed().map((row) => row.toReversed());
/** The same new names for the categories of both raters. */
const renamed = (table: CountTable): Table =>
  [2, 0, 1].map((i) => [2, 0, 1].map((j) => (table[i] as number[])[j] as number));

const strength = (table: CountTable) => {
  const found = chiSquareTest(table);
  return found && { chiSquare: found.chiSquare, df: found.df, p: found.p };
};
const kappa = (table: CountTable) => {
  const found = cohenKappa(table);
  return found && { ...found, variance: found.variance };
};
const quadratic = (table: CountTable) => weightedKappa(table, 2);
const linear = (table: CountTable) => weightedKappa(table, 1);

export const countTables: Readonly<Record<string, Laws>> = {
  chiSquareTest: {
    'does not depend on the order of rows and columns': same(strength, tables, reordered),
    'does not depend on which question is first': same(strength, tables, turned),
    'is twice as large of everybody twice': law(tables, (table) => {
      const [one, two] = [chiSquareTest(table), chiSquareTest(doubled(table))];
      return one === null ? two === null : near(two?.chiSquare, 2 * one.chiSquare);
    }),
    'has residuals that go with their cells': law(tables, (table) =>
      near(chiSquareTest(turned(table))?.adjustedResiduals, residualsTurned(table)),
    ),
  },
  yatesTest: {
    'does not depend on the order of rows and columns': same(yatesTest, twoByTwo, reordered),
    'does not depend on which question is first': same(yatesTest, twoByTwo, turned),
  },
  cramersV: {
    'does not depend on the order of rows and columns': same(cramersV, tables, reordered),
    'does not depend on which question is first': same(cramersV, tables, turned),
    'is the same of everybody twice': law(tables, (table) =>
      near(cramersV(doubled(table))?.v, cramersV(table)?.v),
    ),
  },
  phiCoefficient: {
    'does not depend on which question is first': same(phiCoefficient, twoByTwo, turned),
    'turns when the columns change places': same(
      phiCoefficient,
      twoByTwo,
      columnsExchanged,
      (phi) => phi && -phi,
    ),
    'is the same of everybody twice': same(phiCoefficient, twoByTwo, doubled),
  },
  cohenKappa: {
    'does not depend on the names of the categories': same(kappa, squares, renamed),
    'does not depend on which rater is first': same(kappa, squares, turned),
    'is the same of everybody twice, with half the variance': law(squares, (table) => {
      const [one, two] = [cohenKappa(table), cohenKappa(doubled(table))];
      return one === null
        ? two === null
        : near([two?.kappa, 2 * (two?.variance ?? -1)], [one.kappa, one.variance]);
    }),
  },
  weightedKappa: {
    'does not depend on which rater is first': same(quadratic, squares, turned),
    'does not depend on the end from which categories are counted': same(linear, squares, backwards),
    'is the same of everybody twice': same(quadratic, squares, doubled),
  },
  fisherExactTest: {
    'does not depend on the order of rows and columns': same(fisherExactTest, tables, reordered),
    'does not depend on which question is first': same(fisherExactTest, tables, turned),
  },
  fisherOneSided: {
    'does not depend on which question is first': same(fisherOneSided, twoByTwo, turned),
    'exchanges both sides when the columns change places': same(
      fisherOneSided,
      twoByTwo,
      columnsExchanged,
      ({ less, greater }) => ({ less: greater, greater: less }),
    ),
  },
  conditionalOddsRatio: {
    'does not depend on which question is first': same(
      conditionalOddsRatio,
      twoByTwo,
      turned,
      undefined,
      1e-7,
    ),
    'is turned over when the columns change places': same(
      conditionalOddsRatio,
      twoByTwo,
      columnsExchanged,
      (found) => found && { ratio: 1 / found.ratio, low: 1 / found.high, high: 1 / found.low },
      1e-7,
    ),
  },
};

function residualsTurned(table: CountTable): Table | undefined {
  const found = chiSquareTest(table)?.adjustedResiduals;
  return found && turned(found);
}
