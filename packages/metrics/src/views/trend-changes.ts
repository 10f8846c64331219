import { trendChanges as contract } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import { trendFindingOf } from '../finding.ts';
import { sayTrendChanges } from '../findings/trend.ts';
import { withWords } from '../protected-row.ts';
import { defineView } from '../view.ts';
import { ESTIMATE_FROM } from './change-estimates.ts';
import { beside, meanFigures } from './mean-figures.ts';
import type { Series } from './round-series.ts';
import { levelsOf, roundIdOf, seriesCells } from './series-cells.ts';
import { fewestOf } from '../instruments/scales/scale-parts.ts';
import { AT_AN_END } from './tells-of-all.ts';
import {
  changeOfStayers,
  differenceOfAll,
  isToldOfAll,
  isToldOfChange,
  isToldOfStayers,
  leavesRoomForP,
  tellsTogether,
} from './series-means.ts';

const from = ESTIMATE_FROM;

/** From the first to the last round: everybody, and those who stayed. Stands after `trendByRound`. */
export const trendChanges = defineView({
  contract,
  title: {
    ja: contract.label,
    en: 'Difference of the last and the first round, asked in three rounds or more',
  },
  number: {
    ja: '「{measure}」（{part}、{occasion}）の、はじめと終わりの回の差',
    en: '“{measure}” ({part}, {occasion}), last round − first round',
  },
  margins: [],
  figures: {
    n_first: { formula: '人数 ＝ はじめの回に答えた人の数', symbols: 'n₁ = #{ i | x_i1 }' },
    n_last: { formula: '人数 ＝ 終わりの回に答えた人の数', symbols: 'n_R = #{ i | x_iR }' },
    all_difference: {
      formula: '差 ＝ 終わりの回に答えた人の平均 − はじめの回に答えた人の平均',
      symbols: 'round₁( x̄_R − x̄₁ )',
      from,
    },
    all_low: {
      formula: '下限 ＝ その差の95%区間の下の端',
      symbols: 'round₁( x̄_R − x̄₁ − t₀.₉₇₅ · SE )',
      from,
    },
    all_high: {
      formula: '上限 ＝ その差の95%区間の上の端',
      symbols: 'round₁( x̄_R − x̄₁ + t₀.₉₇₅ · SE )',
      from,
    },
    n_stayed: { formula: '人数 ＝ たずねた回のすべてに答えた人の数', symbols: 'm = #{ i | ∀r x_ir }' },
    difference: {
      formula: '差 ＝ たずねた回のすべてに答えた人の、一人ずつの差（終わりの回 − はじめの回）の平均',
      symbols: 'd̄ = round₁( Σ (x_iR − x_i1) / m )',
      from,
    },
    low: {
      formula: '下限 ＝ その差の95%区間の下の端（対応のある t）',
      symbols: 'round₁( d̄ − t₀.₉₇₅,ₘ₋₁ · s_d / √m )',
      from,
    },
    high: {
      formula: '上限 ＝ その差の95%区間の上の端（対応のある t）',
      symbols: 'round₁( d̄ + t₀.₉₇₅,ₘ₋₁ · s_d / √m )',
      from,
    },
    p_holm: {
      formula: 'p ＝ 対応のある t の p に、示せる項目と尺度の数で Holm の調整をした値（小数2桁に切り上げ）',
      symbols: 'p₍ⱼ₎ = ⌈ max_{i ≤ j} min(1, (m − i + 1) · p₍ᵢ₎) ⌉₂',
      from,
    },
  },
  minimum: 'k',
  say: sayTrendChanges,
  trace: {
    definition:
      '同じ時期に3回以上たずねた項目と尺度の、はじめの回と終わりの回の差。全員の差は、答えた人が入れかわっただけでも出るので、すべての回に答えた人の差と並べます',
    formula: '差 ＝ 終わりの回の平均 − はじめの回の平均',
    population: 'はじめの回か終わりの回に答えた人。番号のない回答は、別の回の人と結びつけません',
    exclusions: `差は10人から。上がった・同じ・下がった人数が少なく、差と区間からそれがわかるときは示しません。p からわかるときは、p を示しません。全員の差の区間からわかりうるときは、それを示しません。人の入れかわりだけで出る差は、変わったと言いません。${AT_AN_END}`,
    method:
      'すべてに答えた人は対応のある t、全員は一部だけ重なる標本の t（Derrick ほか 2017）、p は示せる項目と尺度の全体で Holm の調整。差は小数1桁に丸めます',
    source: 'アンケート',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'likert_sides', 'item_shares', 'trend_by_round'],
  async build(counting) {
    const { book, context } = counting;
    const k = context.project.threshold;
    const counts = await counting.answers();
    const roundOf = roundIdOf(context.project, await counting.roundOf());
    const all = await counting.series();
    const found = all.map((series) => changeOfStayers(series, k));
    return all.map((series, seq) => {
      const { measure, part, occasion, wording, rounds } = series;
      return {
        words: { measure, part, occasion, wording, rounds: rounds.join(','), seq },
        figures: figuresOf(series, seriesCells(book, series, k, roundOf), {
          fewest: fewestOf(series.scale ?? undefined, k),
          change: found[seq] ?? null,
          tellsInterval: tellsTogether(series, k),
          tellsP: leavesRoomForP(
            series,
            k,
            found.flatMap((change, at) => (change && at !== seq ? [change.p] : [])),
          ),
          levels: levelsOf(counts, series, roundOf, [rounds[0] ?? '', rounds.at(-1) ?? '']),
        }),
      };
    });
  },
  complete: (rows) => rows.map((row) => withWords(row, { finding: trendFindingOf(row.cells) })),
});

type Known = {
  readonly fewest: number;
  readonly change: ReturnType<typeof changeOfStayers>;
  /** The interval of everybody's difference tells of them. */
  readonly tellsInterval: boolean;
  /** Its p can be shown. */
  readonly tellsP: boolean;
  readonly levels: readonly string[];
};

function figuresOf(
  series: Series,
  { stayed, rounds }: ReturnType<typeof seriesCells>,
  { fewest, change, tellsInterval, tellsP, levels }: Known,
): Record<string, RawFigure> {
  const { measure, part, occasion } = series;
  const [first, last] = [rounds.get(series.rounds[0] ?? ''), rounds.get(series.rounds.at(-1) ?? '')];
  if (!first || !last) throw new RangeError(`no rounds of ${measure}`);
  const recipe = (figure: string) =>
    ({ kind: 'series', measure, part, occasion, round: null, figure }) as const;
  const ends = [series.rounds[0] ?? '', series.rounds.at(-1) ?? ''];
  // Beside the mean of one of the rounds a difference tells that of the other.
  const toldOfStayers =
    isToldOfChange(series, fewest) || ends.some((round) => isToldOfStayers(series, round, fewest));
  const ofAll = meanFigures(
    differenceOfAll(series),
    [first.all.id, last.all.id, stayed.id, ...levels],
    (name) => recipe(`all_${name}`),
    ends.some((round) => isToldOfAll(series, round, fewest)),
  );
  const interval = (figure: RawFigure): RawFigure => (tellsInterval ? beside(figure, null) : figure);
  // Where nobody else answered in either, their change is that of both distributions.
  const isEverybody = first.all.value === stayed.value && last.all.value === stayed.value;
  const needs = [stayed.id, ...(isEverybody ? levels : [])];
  const pOf = (): RawFigure => {
    if (change === null) return { kind: 'too_few', needs };
    if (toldOfStayers) return { kind: 'withheld' };
    if (!tellsP) return { kind: 'p_unsaid', beside: '', needs };
    const of = { kind: 'view', view: contract.name } as const;
    return { kind: 'p_alone', value: change.p, beside: '', needs, recipe: of };
  };
  return {
    n_first: first.all,
    n_last: last.all,
    all_difference: ofAll.difference,
    all_low: interval(ofAll.low),
    all_high: interval(ofAll.high),
    n_stayed: stayed,
    ...meanFigures(change, needs, recipe, toldOfStayers),
    p_holm: pOf(),
  };
}
