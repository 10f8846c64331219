import type { CellStore } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import { rounded } from '../rounded.ts';
import { answeredOf, hundredth, sharesOf, stratumOf, weighings } from '../views/weighting.ts';
import type { Recipe } from './recipe.ts';

/** One figure of the answers to a question by kinds of people, by its name; null where there is none. */
export async function weightedFigure(
  recipe: Recipe & { readonly kind: 'weighted' },
  store: CellStore,
  context: MeasureContext,
): Promise<number | null> {
  const questions = context.questions.filter(({ question_id }) => question_id === recipe.question);
  const all = await weighings(store, { ...context, questions });
  const weighing = all.find(({ occasion }) => occasion === recipe.occasion);
  if (!weighing) return null;
  const stratum = weighing.strata.find((each) => stratumOf(each) === recipe.stratum);
  const { plain, weighted } = sharesOf(weighing);
  const two = (value: number | null | undefined) => (value == null ? null : hundredth(value));
  const leftOut = async () => {
    const [everybody] = await store.cells({
      scope: context.project.id,
      population: 'answers',
      dimensions: [],
      filter: { question_id: [recipe.question], occasion: [recipe.occasion], asked: ['yes'] },
    });
    const [blank] = await store.cells({
      scope: context.project.id,
      population: 'answers',
      dimensions: [],
      filter: { question_id: [recipe.question], occasion: [recipe.occasion], value: ['missing'] },
    });
    return (everybody?.count ?? 0) - (blank?.count ?? 0) - answeredOf(weighing);
  };
  const made: Readonly<Record<string, () => number | null>> = {
    answered: () => (recipe.stratum === null ? answeredOf(weighing) : (stratum?.answered ?? null)),
    agreeing: () => stratum?.agreeing ?? null,
    weight: () => two(stratum?.weight),
    share: () => two(plain.share),
    low: () => two(plain.low),
    high: () => two(plain.high),
    weighted_share: () => two(weighted?.share),
    weighted_low: () => two(weighted?.low),
    weighted_high: () => two(weighted?.high),
    effective: () => (weighted ? rounded(weighted.effective, 1) : null),
  };
  return recipe.figure === 'left_out' ? leftOut() : (made[recipe.figure]?.() ?? null);
}
