import {
  cohenKappa,
  cronbachAlpha,
  feldtInterval,
  intraclassCorrelations,
  itemCorrelations,
  omegaTotal,
  oneFactorLoadings,
  pearsonCorrelation,
  standardisedAlpha,
  weightedKappa,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type PassOver, type Result, type Tolerance } from '../agreement.ts';
import type { Case, Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'reliability.json';
/** psych's search stops early, and where an item is nearly the factor itself its methods differ. */
const LOADING_NEAR = 0.02;

type Factor = { omega?: number; loadings?: number[] };
type Scale = {
  id: string;
  data: (number | null)[][];
  omega_minres_cor?: Factor;
  omega_ml_cor?: Factor;
  icc?: { F?: number[] };
};
type Ratings = { id: string; ratings: [number, number][]; categories: number[] };
type Textbook = { id: string; data: number[][] };
type Reference = { reliability: Scale[]; icc_textbook: Textbook; kappa: Ratings[] };

const tolerance = (path: string): Tolerance => {
  if (path.includes('icc') || path.includes('ci95_kappa')) return { relative: 1e-7, absolute: 1e-7 };
  return { relative: 1e-9, absolute: 1e-12 };
};

/** Scales and raters: alpha, omega, intraclass correlations and kappas against R and psych. */
export const reliability: Kind = {
  name: 'reliability',
  groups: ['reliability', 'icc_textbook', 'kappa'],
  given: ['id', 'data', 'ratings', 'categories', 'icc.type'],
  uncompared: {
    psych_alpha: 'psych drops an item that is the same for everybody, the formula keeps it',
    'psych_alpha.drop_raw': 'of two items one is left, which has no alpha',
    po: 'no kappa where chance alone would always agree',
    pe: 'no kappa where chance alone would always agree',
    'psych.var_kappa': 'no kappa where chance alone would always agree',
    'psych.var_weighted': 'psych 2.2 gives 0 for 9 of 12 agreeing and 34.9 for a constant rater',
    omega_minres_cor: 'compared together with omega_ml_cor: near one of both is asked',
    omega_ml_cor: 'compared together with omega_minres_cor: near one of both is asked',
  },
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const file = readReference<Reference>(folder, FILE);
    if (!file) return [];
    const textbook = file.icc_textbook;
    return [
      ...file.reliability.map((each): Case => ({
        name: each.id,
        run: async (passOver) => compareScale(each, passOver),
      })),
      {
        name: textbook.id,
        run: async (passOver) =>
          disagreements(
            ofRatings(textbook.data),
            textbook,
            () => ({ relative: 1e-7, absolute: 1e-7 }),
            passOver,
          ),
      },
      ...file.kappa.map((each): Case => ({
        name: `kappa ${each.id}`,
        run: async (passOver) => disagreements(ofKappa(each), each, tolerance, passOver),
      })),
    ];
  },
};

function compareScale(scale: Scale, passOver: PassOver): string[] {
  const complete = scale.data.filter((row): row is number[] => row.every((value) => value !== null));
  // Where raters agree fully, R divides by the rounding of its own sums: any F so large stands for no bound.
  const icc = scale.icc?.F && { ...scale.icc, F: scale.icc.F.map((f) => (f > 1e20 ? 'Inf' : f)) };
  const differences = disagreements(ofScale(complete), icc ? { ...scale, icc } : scale, tolerance, passOver);
  const wanted = [scale.omega_minres_cor?.omega, scale.omega_ml_cor?.omega].filter(
    (each) => each !== undefined,
  );
  if (complete[0] === undefined || complete[0].length < 3) return differences;
  const table = orNothing(() => itemCorrelations(complete));
  const omega = table && orNothing(() => omegaTotal(table));
  if (wanted.length === 0)
    return omega === null ? differences : [...differences, `omega ${omega} is undefined`];
  const isNear = omega !== null && wanted.some((each) => Math.abs(each - omega) <= 1e-3);
  return [
    ...differences,
    ...(isNear ? [] : [`omega ${omega}, not ${wanted.join(' or ')}`]),
    ...farLoadings(table, [scale.omega_minres_cor?.loadings, scale.omega_ml_cor?.loadings]),
  ];
}

// Each loading is asked to be near that of one of both methods, which differ among themselves.
function farLoadings(table: number[][] | null, methods: readonly (number[] | undefined)[]): string[] {
  const found = table && orNothing(() => oneFactorLoadings(table));
  const known = methods.filter((each) => each !== undefined);
  if (known.length === 0) return [];
  if (!found) return ['no loadings'];
  const sum = found.reduce((a, b) => a + b, 0);
  return found.flatMap((loading, item) => {
    const isNear = known.some((of) => {
      const turned = Math.sign(of.reduce((a, b) => a + b, 0)) * Math.sign(sum);
      return Math.abs((of[item] as number) * turned - loading) <= LOADING_NEAR;
    });
    return isNear ? [] : [`loading ${item + 1} is ${loading}`];
  });
}

function ofScale(answers: readonly number[][]): Result {
  const k = answers[0]?.length ?? 0;
  const alpha = orNothing(() => cronbachAlpha(answers));
  const standardised = orNothing(() => standardisedAlpha(answers));
  const feldt = alpha === null ? null : feldtInterval(alpha, answers.length, k);
  const without = (item: number): number[][] => answers.map((row) => row.toSpliced(item, 1));
  const items = Array.from({ length: k }, (_, item) => item);
  // psych leaves a constant item out; we keep it, as the formula does.
  const isComparable = standardised !== null;
  return {
    n_complete: answers.length,
    alpha_raw_formula: alpha,
    feldt_ci95: feldt,
    psych_alpha_ci: feldt && { lower: feldt[0], upper: feldt[1] },
    psych_alpha: isComparable
      ? {
          raw: alpha,
          std: standardised.alpha,
          avg_r: standardised.meanCorrelation,
          drop_raw: k > 2 ? items.map((item) => cronbachAlpha(without(item))) : undefined,
          r_drop: items.map((item) => orNothing(() => itemRest(answers, item))),
        }
      : undefined,
    icc: orNothing(() => ofRatings(answers)),
  };
}

function itemRest(answers: readonly number[][], item: number): number | null {
  return pearsonCorrelation(
    answers.map((row) => {
      const value = row[item] as number;
      return [value, row.reduce((a, b) => a + b, 0) - value];
    }),
  );
}

function ofRatings(ratings: readonly number[][]): Result {
  const found = intraclassCorrelations(ratings);
  return (
    found && {
      icc: found.map((each) => each.icc),
      F: found.map((each) => each.f),
      df1: found.map((each) => each.df1),
      df2: found.map((each) => each.df2),
      p: found.map((each) => each.p),
      lower: found.map((each) => each.low),
      upper: found.map((each) => each.high),
    }
  );
}

function ofKappa({ ratings, categories }: Ratings): Result {
  const table = categories.map((first) =>
    categories.map((second) => ratings.filter(([a, b]) => a === first && b === second).length),
  );
  const found = cohenKappa(table);
  return {
    kappa: found && found.kappa,
    weighted_linear: weightedKappa(table, 1),
    weighted_quadratic: weightedKappa(table, 2),
    po: found?.agreement,
    pe: found?.chance,
    psych: {
      kappa: found && found.kappa,
      weighted_quadratic: weightedKappa(table, 2),
      var_kappa: found?.variance,
      ci95_kappa: found && [found.low, found.high],
    },
  };
}
