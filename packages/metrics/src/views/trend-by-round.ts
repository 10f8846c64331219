import { trendByRound as contract } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import { sayTrendByRound } from '../findings/trend.ts';
import { defineView } from '../view.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import type { Series } from './round-series.ts';
import { levelsOf, roundIdOf, seriesCells, type SeriesCells } from './series-cells.ts';
import { fewestOf } from '../instruments/scales/scale-parts.ts';
import { AT_AN_END } from './tells-of-all.ts';
import { isToldOfAll, isToldOfStayers, meanOfAll, meanOfStayers } from './series-means.ts';

const from = ESTIMATE_FROM;

/** Round by round, everybody and those who stayed side by side. Stands after `likertDistribution`. */
export const trendByRound = defineView({
  contract,
  title: { ja: contract.label, en: 'Means by round, asked in three rounds or more' },
  number: {
    ja: '「{measure}」（{part}、{occasion}）の {round_id}',
    en: '“{measure}” ({part}, {occasion}) in {round_id}',
  },
  margins: [],
  figures: {
    n_all: { formula: '人数 ＝ その回に答えた人の数', symbols: 'n_r = #{ i | x_ir }' },
    mean_all: { formula: '平均 ＝ その回に答えた人の平均', symbols: 'round₁( Σ x_ir / n_r )', from },
    n_stayed: { formula: '人数 ＝ たずねた回のすべてに答えた人の数', symbols: 'm = #{ i | ∀r x_ir }' },
    mean_stayed: {
      formula: '平均 ＝ たずねた回のすべてに答えた人の、その回の平均',
      symbols: 'round₁( Σ_{i: ∀r x_ir} x_ir / m )',
      from,
    },
    came: {
      formula: '人数 ＝ 番号のある人のうち、ひとつ前の回に答えず、その回に答えた人の数',
      symbols: '#{ i | x_ir, ¬x_i,r−1 }',
    },
    left: {
      formula: '人数 ＝ 番号のある人のうち、ひとつ前の回に答え、その回に答えていない人の数',
      symbols: '#{ i | x_i,r−1, ¬x_ir }',
    },
  },
  minimum: 'k',
  say: sayTrendByRound,
  trace: {
    definition:
      '同じ時期に3回以上たずねた項目と尺度の、回ごとの平均。その回に答えた全員と、たずねた回のすべてに答えた人を並べます',
    formula: '平均 ＝ 点の合計 ÷ 人数',
    population: 'その回に答えた人。番号のない回答は全員にだけ入れ、別の回の人と結びつけません',
    exclusions: `平均は10人から。すべてに答えた人のほかが10人に満たないときは、引き算でその人たちのことがわかるので、すべてに答えた人の平均は示しません。段に示していないものがあるときは、平均は示しません。${AT_AN_END}`,
    method: '数え上げと平均。平均は小数1桁に丸めます',
    source: 'アンケート',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'likert_sides', 'item_shares', 'trend_changes'],
  async build(counting) {
    const { book, context } = counting;
    const counts = await counting.answers();
    const roundOf = roundIdOf(context.project, await counting.roundOf());
    const all = await counting.series();
    const rows = all.flatMap((series) => {
      const cells = seriesCells(book, series, context.project.threshold, roundOf);
      return series.rounds.map((round_id) => ({
        words: {
          measure: series.measure,
          part: series.part,
          occasion: series.occasion,
          round_id,
          wording: series.wording,
        },
        figures: figuresOf(series, cells, round_id, {
          levels: levelsOf(counts, series, roundOf, [round_id]),
          fewest: fewestOf(series.scale ?? undefined, context.project.threshold),
        }),
      }));
    });
    return rows.map(({ words, figures }, seq) => ({ words: { ...words, seq }, figures }));
  },
});

function figuresOf(
  series: Series,
  { stayed, rounds }: SeriesCells,
  round: string,
  { levels, fewest }: { readonly levels: readonly string[]; readonly fewest: number },
): Record<string, RawFigure> {
  const own = rounds.get(round);
  if (!own) throw new RangeError(`no round ${round} of ${series.measure}`);
  const { all, came, left } = own;
  const { measure, part, occasion } = series;
  const figure = (name: string, value: number | null, needs: readonly string[], tells: boolean): RawFigure =>
    value !== null && tells
      ? { kind: 'withheld' }
      : value === null
        ? { kind: 'too_few', needs }
        : {
            kind: 'derived',
            value,
            needs,
            recipe: { kind: 'series', measure, part, occasion, round, figure: name },
          };
  return {
    n_all: all,
    mean_all: figure(
      'mean_all',
      meanOfAll(series, round),
      [all.id, ...levels],
      isToldOfAll(series, round, fewest),
    ),
    n_stayed: stayed,
    mean_stayed: figure(
      'mean_stayed',
      meanOfStayers(series, round),
      // The mean of all gives their sum, and that of those who stayed its least and its most.
      [stayed.id, all.id, ...levels],
      isToldOfStayers(series, round, fewest),
    ),
    came: came ?? { kind: 'not_asked' },
    left: left ?? { kind: 'not_asked' },
  };
}
