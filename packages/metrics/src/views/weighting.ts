import type { CellStore, Question } from '@hirogeru/store/vault';
import type { MeasureContext, PopulationDimension } from '../context.ts';
import { rake } from '../statistics/rake.ts';
import { weightedShare, type WeightedShare } from '../statistics/weighted-share.ts';
import { OCCASIONS } from './answer-counts.ts';
import { scaleOf } from './likert-levels.ts';
import { questionsOfKind } from './questions-of.ts';

/** People of one kind who answered a question: how many, how many of them with an upper point, and their weight. */
export type WeighedStratum = {
  readonly categories: readonly string[];
  readonly answered: number;
  readonly agreeing: number;
  /** Different people behind both. */
  readonly people: number;
  readonly peopleAgreeing: number;
  readonly weight: number | null;
};

/** Answers to a question on one occasion by kinds of people; nobody is in two strata. */
export type Weighing = {
  readonly question: Question;
  readonly occasion: string;
  readonly strata: readonly WeighedStratum[];
};

/** A stratum as it is written in an address. */
export const stratumOf = ({ categories }: WeighedStratum): string => categories.join('・');

/** Every scaled question by kinds of people, where a population is given. */
export async function weighings(store: CellStore, context: MeasureContext): Promise<Weighing[]> {
  const { population, project, questions } = context;
  if (!population) return [];
  const { dimensions } = population;
  const all = await store.strata({ scope: project.id, dimensions: dimensions.map(({ name }) => name) });
  const byQuestion = Map.groupBy(all, ({ question_id, occasion }) => JSON.stringify([question_id, occasion]));
  return questionsOfKind(questions, ['likert']).flatMap((question) =>
    OCCASIONS.flatMap((occasion) => {
      const answers = byQuestion.get(JSON.stringify([question.question_id, occasion])) ?? [];
      const upper = new Set(
        scaleOf(question, [...new Set(answers.map(({ value }) => String(value)))]).slice(-2),
      );
      const known = answers.filter(({ keys }) =>
        dimensions.every(({ numbers }, at) => numbers.has(keys[at] ?? '')),
      );
      // Of nobody the kind is known: there is nothing to weight.
      if (known.length === 0) return [];
      const counted = [...Map.groupBy(known, ({ keys }) => JSON.stringify(keys)).values()].map((own) => {
        const agreeing = own.filter(({ value }) => upper.has(String(value)));
        const sum = (rows: typeof own, of: 'count' | 'people') =>
          rows.reduce((total, row) => total + row[of], 0);
        return {
          categories: (own[0]?.keys ?? []).map(String),
          answered: sum(own, 'count'),
          agreeing: sum(agreeing, 'count'),
          people: sum(own, 'people'),
          peopleAgreeing: sum(agreeing, 'people'),
        };
      });
      const ordered = counted.toSorted((one, other) => placeOf(dimensions, one) - placeOf(dimensions, other));
      return [{ question, occasion, strata: weigh(ordered, dimensions) }];
    }),
  );
}

/** In the order of the population's table, the first dimension first; never by size. */
function placeOf(
  dimensions: readonly PopulationDimension[],
  { categories }: { categories: readonly string[] },
) {
  return dimensions.reduce(
    (place, { numbers }, at) => place * numbers.size + [...numbers.keys()].indexOf(categories[at] ?? ''),
    0,
  );
}

function weigh(
  strata: readonly Omit<WeighedStratum, 'weight'>[],
  dimensions: readonly PopulationDimension[],
): WeighedStratum[] {
  const weights = rake(
    strata.map(({ answered, categories }) => ({ count: answered, categories })),
    dimensions.map(({ numbers }) => numbers),
  );
  return strata.map((stratum, at) => ({ ...stratum, weight: weights?.[at] ?? null }));
}

/** People of all strata together. */
export const answeredOf = ({ strata }: Weighing): number =>
  strata.reduce((sum, { answered }) => sum + answered, 0);

/** The share as it is, and weighted; the second is null where somebody of the population is not there at all. */
export function sharesOf({ strata }: Weighing): { plain: WeightedShare; weighted: WeightedShare | null } {
  const counts = strata.map(({ answered, agreeing, weight }) => ({
    n: answered,
    successes: agreeing,
    weight,
  }));
  const plain = weightedShare(counts.map((each) => ({ ...each, weight: 1 })));
  const known = counts.flatMap(({ weight, ...each }) => (weight === null ? [] : [{ ...each, weight }]));
  return { plain, weighted: known.length === counts.length ? weightedShare(known) : null };
}

/** To two decimals, as the plain share is in its own table. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100;
