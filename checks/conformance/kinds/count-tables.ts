import {
  chiSquareTest,
  cohenKappa,
  conditionalOddsRatio,
  cramersV,
  fisherExactTest,
  fisherOneSided,
  mcnemarTest,
  phiCoefficient,
  weightedKappa,
  yatesTest,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type PassOver, type Result } from '../agreement.ts';
import type { Case, Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const TABLES = 'tables.json';
const ODDS = 'fisher_or.json';

type Table = number[][];
type Reference = { id: string; table: Table; fisher: unknown };
type Odds = { id: string; note?: string };

/** Tables of counts: tests and measures of association and agreement against R, psych and effectsize. */
export const countTables: Kind = {
  name: 'count tables',
  groups: ['cases'],
  given: ['id', 'table'],
  uncompared: {
    'fisher.or_conditional': 'R is off by up to 14 % here; fisher_or.json has it',
    'fisher.ci95': 'R is off here; fisher_or.json has it',
    'fisher.ci99': 'R is off here; fisher_or.json has it',
    r_or: 'R is off by up to 14 %, as its README says',
    r_ci95: 'R is off, as its README says',
    one_sided_limit: 'told of tables with an empty cell, whose other limit is compared',
  },
  files: (folder) => [...present(folder, TABLES), ...present(folder, ODDS)],
  async cases(folder) {
    const tables = readReference<{ cases: Reference[] }>(folder, TABLES)?.cases ?? [];
    const odds = readReference<Odds[]>(folder, ODDS) ?? [];
    return [
      ...tables.map((each): Case => ({
        name: each.id,
        run: async (passOver) => compareTable(each, passOver),
      })),
      ...odds.map((each): Case => {
        const table = tables.find(({ id }) => id === each.id)?.table ?? [];
        return { name: `${each.id} odds ratio`, run: async (passOver) => compareOdds(each, table, passOver) };
      }),
    ];
  },
};

function compareTable(reference: Reference, passOver: PassOver): string[] {
  const { table } = reference;
  const margins = [
    ...table.map((row) => row),
    ...(table[0] ?? []).map((_, at) => table.map((row) => row[at] ?? 0)),
  ];
  const isFull = margins.every((counts) => counts.some((count) => count > 0));
  // With an empty margin R says 1, since one table is possible; we say that there is nothing to test.
  const wanted = isFull || table.length < 2 ? reference : { ...reference, fisher: null };
  return disagreements(
    ofTable(table),
    wanted,
    (path) => ({
      relative: path.startsWith('fisher') && table.flat().length > 4 ? 1e-7 : 1e-9,
      // Where raters agree fully R takes the root of what rounding leaves.
      absolute: path.includes('ci95_psych') ? 1e-7 : 1e-14,
    }),
    passOver,
  );
}

function ofTable(table: Table): Result {
  const isTwoByTwo = table.length === 2 && table[0]?.length === 2;
  const v = orNothing(() => cramersV(table));
  const twoByTwo = (give: () => Result): Result => (isTwoByTwo ? orNothing(give) : undefined);
  const stat = (test: { chiSquare: number; p: number } | null): Result =>
    test && { stat: test.chiSquare, p: test.p };
  return {
    chisq: orNothing(() => ofChiSquare(table)),
    chisq_yates: twoByTwo(() => stat(yatesTest(table))),
    cramers_v: v && v.v,
    cramers_v_bias_corrected: v && v.corrected,
    effectsize_pkg_V: v && v.v,
    effectsize_pkg_V_adj: v && v.corrected,
    fisher: orNothing(() => ofFisher(table, isTwoByTwo)),
    mcnemar: twoByTwo(() => {
      const [, b = 0, c = 0] = table.flat();
      const { exact, midP, corrected, plain } = mcnemarTest(b, c);
      return { b, c, exact_p: exact, midp: midP, cc: stat(corrected), nocc: stat(plain) };
    }),
    phi: twoByTwo(() => phiCoefficient(table)),
    kappa_if_square: table.length === table[0]?.length ? orNothing(() => ofAgreement(table)) : undefined,
  };
}

function ofChiSquare(table: Table): Result {
  const test = chiSquareTest(table);
  if (!test) return null;
  const { chiSquare, df, p, expected, adjustedResiduals } = test;
  return { x2: chiSquare, df, p, expected, adj_std_residuals: adjustedResiduals };
}

function ofFisher(table: Table, isTwoByTwo: boolean): Result {
  const p = fisherExactTest(table);
  if (p === null || !isTwoByTwo) return p === null ? null : { p };
  const { less, greater } = fisherOneSided(table);
  return { p, p_less: less, p_greater: greater };
}

function ofAgreement(table: Table): Result {
  const found = cohenKappa(table);
  return {
    kappa: found && found.kappa,
    weighted_quadratic: weightedKappa(table, 2),
    weighted_linear: weightedKappa(table, 1),
    ci95_psych: found && [found.low, found.high],
  };
}

function compareOdds(wanted: Odds, table: Table, passOver: PassOver): string[] {
  const found = conditionalOddsRatio(table);
  const wide = conditionalOddsRatio(table, 0.99);
  if (wanted.note !== undefined) return found === null ? [] : ['an odds ratio where a margin is empty'];
  if (!found || !wide) return ['no odds ratio'];
  const result = { or_conditional: found.ratio, ci95: [found.low, found.high], ci99: [wide.low, wide.high] };
  return disagreements(result, wanted, () => ({ relative: 1e-8, absolute: 0 }), passOver);
}
