import { weightedShares as contract } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import { sayWeightedShares } from '../findings/weighting.ts';
import { rounded } from '../rounded.ts';
import type { WeightedShare } from '../statistics/weighted-share.ts';
import { defineView } from '../view.ts';
import { SHARE_FROM } from './change-estimates.ts';
import { wordingOf } from './questions-of.ts';
import { answeredOf, hundredth, sharesOf, type Weighing } from './weighting.ts';
import { weighingCells, type WeighingCells } from './weighting-cells.ts';

const from = SHARE_FROM;

/** Weighted shares beside the plain ones, where the numbers of a population are given. Stands after `itemShares`. */
export const weightedShares = defineView({
  contract,
  title: { ja: contract.label, en: 'Share who agreed, as it is and weighted to a population' },
  number: { ja: '「{question_id}」（{occasion}）', en: '“{question_id}” ({occasion})' },
  margins: [],
  figures: {
    answered: {
      formula: '人数 ＝ 答えた人のうち、そろえる区分のすべてがわかり、人口の表にある人の数',
      symbols: 'n = Σ_s n_s',
    },
    left_out: { formula: '人数 ＝ 答えた人のうち、それ以外の人の数', symbols: 'N − n' },
    share: { formula: '割合 ＝ 上の2段の人数 ÷ 人数', symbols: 'p = round₂( Σ_s x_s / n )', from },
    low: { formula: '下限 ＝ Wilson の95%区間の下の端', symbols: 'round₂( Wilson(p, n)₁ )', from },
    high: { formula: '上限 ＝ Wilson の95%区間の上の端', symbols: 'round₂( Wilson(p, n)₂ )', from },
    weighted_share: {
      formula: '割合 ＝ 区分ごとの上の2段の人数に重みをかけた和 ÷ 人数に重みをかけた和',
      symbols: 'q = round₂( Σ_s w_s x_s / Σ_s w_s n_s )',
      from,
    },
    weighted_low: {
      formula: '下限 ＝ 有効な人数での Wilson の95%区間の下の端',
      symbols: 'round₂( Wilson(q, n_e)₁ )',
      from,
    },
    weighted_high: {
      formula: '上限 ＝ 有効な人数での Wilson の95%区間の上の端',
      symbols: 'round₂( Wilson(q, n_e)₂ )',
      from,
    },
    effective: {
      formula: '有効な人数 ＝ 重みの和の二乗 ÷ 重みの二乗の和（Kish）',
      symbols: 'n_e = round₁( (Σ_s w_s n_s)² / Σ_s w_s² n_s )',
      from,
    },
  },
  minimum: 'k',
  say: sayWeightedShares,
  trace: {
    definition:
      '上の2段で答えた人の割合を、そのままと、人口の表（population.yaml）の割合にそろえて並べたもの。そろえるのは表にある区分だけで、答えた人がほかの点で人口と違うことは残ります',
    formula: '割合 ＝ 重みをかけた上の2段の人数 ÷ 重みをかけた人数',
    population: '項目に答えた人のうち、そろえる区分のすべてがわかる人',
    exclusions:
      '20人に満たないとき、人口の表のどれかの区分に答えた人がいないとき、そろわないときは、そろえた割合を示しません。もとの人数がひとつでも示せないときも、割合は示しません。',
    method: '重みは比例反復法（Deming と Stephan 1940）。区間は、有効な人数（Kish）での Wilson の95%区間',
    source: 'アンケートと、人口の表',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'likert_sides', 'item_shares', 'weighted_strata'],
  async build(counting) {
    const { book, context } = counting;
    const { population } = context;
    if (!population) return [];
    return (await counting.weighings()).map((weighing, seq) => {
      const { question, occasion } = weighing;
      const cells = weighingCells(book, weighing, context.project.threshold);
      return {
        words: {
          question_id: question.question_id,
          occasion,
          wording: wordingOf(question),
          dimensions: population.dimensions.map(({ name }) => name).join('、'),
          source: population.source,
          seq,
        },
        figures: figuresOf(weighing, cells),
      };
    });
  },
});

function figuresOf(
  weighing: Weighing,
  { answered, leftOut, needs }: WeighingCells,
): Record<string, RawFigure> {
  const { question, occasion } = weighing;
  const isEnough = answeredOf(weighing) >= SHARE_FROM;
  const shares = isEnough ? sharesOf(weighing) : null;
  const figure = (name: string, value: number | undefined, round = hundredth): RawFigure =>
    value === undefined
      ? { kind: 'too_few', needs: [answered.id] }
      : {
          kind: 'derived',
          value: round(value),
          needs,
          recipe: { kind: 'weighted', question: question.question_id, occasion, stratum: null, figure: name },
        };
  const of = (prefix: string, found: WeightedShare | null | undefined) => ({
    [`${prefix}share`]: figure(`${prefix}share`, found?.share),
    [`${prefix}low`]: figure(`${prefix}low`, found?.low),
    [`${prefix}high`]: figure(`${prefix}high`, found?.high),
  });
  return {
    answered,
    left_out: leftOut,
    ...of('', shares?.plain),
    ...of('weighted_', shares?.weighted),
    effective: figure('effective', shares?.weighted?.effective, (value) => rounded(value, 1)),
  };
}
