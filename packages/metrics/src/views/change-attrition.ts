import { changeAttrition as contract } from '@hirogeru/store/contracts';
import { sayAttrition } from '../findings/change-of-whom.ts';
import type { RawFigure } from '../cell-book.ts';
import { rounded } from '../rounded.ts';
import { mean } from '../statistics/mean.ts';
import { welchT } from '../statistics/welch-t.ts';
import { defineView } from '../view.ts';
import { answeredIn, pointIds } from './answer-counts.ts';
import { changeCells } from './change-cells.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import { tiedTo } from './change-words.ts';
import { leavesPoints } from './points-guard.ts';
import { AT_AN_END, tellsOfAll } from './tells-of-all.ts';
import { meanFigures } from './mean-figures.ts';
import { endsOfItem } from './range-of.ts';
import { wordsOfItem } from './paired-items.ts';

const from = ESTIMATE_FROM;

/** What those who did not answer again had said before, beside those who did. Stands after `likertDistribution`. */
export const changeAttrition = defineView({
  contract,
  title: { ja: contract.label, en: 'Answers before: people who answered again and people who did not' },
  number: {
    ja: '「{item_id}」の前の答え（あとも答えた人・答えなかった人）',
    en: '“{item_id}” before: those who answered again and those who did not',
  },
  margins: [],
  figures: {
    n_stayed: { formula: '人数 ＝ 前後とも答えた人の数', symbols: 'n = #{ i | x_i, y_i }' },
    n_left: { formula: '人数 ＝ 前だけに答えた人の数', symbols: 'm = #{ i | x_i, ¬y_i }' },
    stayed: { formula: '平均 ＝ 前後とも答えた人の、前の平均', symbols: 'round₁( Σ x_i / n )', from },
    left: { formula: '平均 ＝ 前だけに答えた人の、前の平均', symbols: 'round₁( Σ x_j / m )', from },
    difference: {
      formula: '差 ＝ 前だけに答えた人の平均 − 前後とも答えた人の平均',
      symbols: 'round₁( x̄_m − x̄_n )',
      from,
    },
    low: { formula: '下限 ＝ 差の95%区間の下の端', symbols: 'round₁( x̄_m − x̄_n − t₀.₉₇₅ · SE )', from },
    high: { formula: '上限 ＝ 差の95%区間の上の端', symbols: 'round₁( x̄_m − x̄_n + t₀.₉₇₅ · SE )', from },
  },
  minimum: 'k',
  say: sayAttrition,
  trace: {
    definition:
      '前の答えの平均を、あとも答えた人と答えなかった人で並べたもの。大きく違うときは、前後の変化は残った人のことしか表しません',
    formula: '差 ＝ 前だけに答えた人の平均 − 前後とも答えた人の平均',
    population: '番号のある、前の回答',
    exclusions: `どちらも10人からです。前の答えの段に示していないものがあるときは、それがわからないように、平均は示さず差だけを示します（差と区間からわかるときは、差も示しません）。${AT_AN_END}`,
    method: 'Welch の t。平均も差も小数1桁に丸めます',
    source: '講座の前後のアンケート',
    reads: ['likert'],
  },
  linked: tiedTo(contract),
  async build({ context, book, answers, paired: pairedUntil }) {
    const counts = await answers();
    const paired = await pairedUntil('post');
    return paired.map((each, seq) => {
      const { item, questions, pairs, onlyBefore } = each;
      const { effect: _, ...words } = wordsOfItem(context, each);
      const { n_paired, only_pre } = changeCells(book, each);
      const needs = [n_paired.id, only_pre.id];
      // Both means give the sum of all answers before: only where every point of the scale is open.
      const points = pointIds(counts, questions, 'pre');
      const before = pairs.map((pair) => pair.before);
      const isEnough = Math.min(before.length, onlyBefore.length) >= from;
      const ends = endsOfItem(questions);
      const after = pairs.map((pair) => pair.after);
      const toldOf = (values: readonly number[]) => tellsOfAll(values, ends, context.project.threshold);
      // Beside the mean change, that of who stayed tells the mean after; beside the difference, each tells the other.
      const tells = isEnough && [before, onlyBefore, after].some(toldOf);
      const isFromEndToEnd = isEnough && toldOf(before) && toldOf(onlyBefore);
      // Where both are all who answered before, their difference tells of a point of the scale that is withheld.
      const isEverybody = answeredIn(counts, questions, 'pre') === before.length + onlyBefore.length;
      const isOpen = isEnough && isEverybody && !leavesPoints(before, onlyBefore, context.project.threshold);
      const recipe = (figure: string) => ({ kind: 'pairs', item, until: 'post', figure }) as const;
      const meanOf = (name: string, values: readonly number[]): RawFigure =>
        tells
          ? { kind: 'withheld' }
          : isEnough
            ? {
                kind: 'derived',
                value: rounded(mean(values), 1),
                needs: [...needs, ...points],
                recipe: recipe(name),
              }
            : { kind: 'too_few', needs };
      return {
        words: { ...words, seq },
        figures: {
          n_stayed: n_paired,
          n_left: only_pre,
          stayed: meanOf('stayed', before),
          left: meanOf('left', onlyBefore),
          ...meanFigures(
            isEnough ? welchT(onlyBefore, before) : null,
            isOpen ? [...needs, ...points] : needs,
            (name) => recipe(`left_${name}`),
            isFromEndToEnd,
          ),
        },
      };
    });
  },
});
