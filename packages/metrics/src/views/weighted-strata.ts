import { weightedStrata as contract } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import { sayWeightedStrata } from '../findings/weighting.ts';
import { defineView } from '../view.ts';
import { ALIKE } from './told-of-all.ts';
import { SHARE_FROM } from './change-estimates.ts';
import { wordingOf } from './questions-of.ts';
import { answeredOf, hundredth, stratumOf } from './weighting.ts';
import { weighingCells } from './weighting-cells.ts';

/** The plain numbers behind the weighted shares, kind by kind. Stands after `weightedShares`. */
export const weightedStrata = defineView({
  contract,
  title: { ja: contract.label, en: 'Numbers and weights of each kind of people' },
  number: {
    ja: '「{question_id}」（{occasion}）の {stratum}',
    en: '“{question_id}” ({occasion}), {stratum}',
  },
  margins: [],
  figures: {
    answered: { formula: '人数 ＝ その区分で項目に答えた人の数', symbols: 'n_s' },
    agreeing: { formula: '人数 ＝ その区分で上の2段で答えた人の数', symbols: 'x_s' },
    weight: {
      formula: '重み ＝ その区分の1人を何人分と数えるか（平均は1）',
      symbols: 'w_s = round₂( Π_d f_d(s) ), Σ_s w_s n_s = n',
      from: SHARE_FROM,
    },
  },
  minimum: 'k',
  say: sayWeightedStrata,
  trace: {
    definition: '人口の割合にそろえた数のもとになる、区分ごとの人数と重み',
    formula: '重み ＝ どの区分の割合も人口の表と同じになるように、比例反復法で決めた値',
    population: '項目に答えた人のうち、そろえる区分のすべてがわかる人',
    exclusions: `20人に満たないとき、そろわないとき、もとの人数がひとつでも示せないときは、重みを示しません。${ALIKE}`,
    method: '比例反復法（Deming と Stephan 1940）',
    source: 'アンケートと、人口の表',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'likert_sides', 'item_shares', 'weighted_shares'],
  async build(counting) {
    const { book, context } = counting;
    const labels = (context.population?.dimensions ?? []).map((dimension) => dimension.labels);
    const rows = (await counting.weighings()).flatMap((weighing) => {
      const { question, occasion, strata } = weighing;
      const { question_id } = question;
      const cells = weighingCells(book, weighing, context.project.threshold);
      const isEnough = answeredOf(weighing) >= SHARE_FROM;
      return strata.map((stratum, at) => {
        const { weight, categories } = stratum;
        const own = cells.strata[at];
        if (!own) throw new RangeError(`no cells of ${question_id}`);
        const weighed: RawFigure =
          weight === null || !isEnough
            ? { kind: 'too_few', needs: [cells.answered.id] }
            : {
                kind: 'derived',
                value: hundredth(weight),
                needs: cells.needs,
                recipe: {
                  kind: 'weighted',
                  question: question_id,
                  occasion,
                  stratum: stratumOf(stratum),
                  figure: 'weight',
                },
              };
        return {
          words: {
            question_id,
            occasion,
            stratum: stratumOf(stratum),
            wording: wordingOf(question),
            stratum_label: categories.map((code, place) => labels[place]?.get(code) ?? code).join('・'),
          },
          figures: { answered: own.answered, agreeing: own.agreeing, weight: weighed },
        };
      });
    });
    return rows.map(({ words, figures }, seq) => ({ words: { ...words, seq }, figures }));
  },
});
