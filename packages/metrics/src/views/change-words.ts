import type { Contract } from '@hirogeru/store/contracts';
import type { FigureWords, TraceWords } from '../view.ts';
import { ESTIMATE_FROM, SHARE_FROM } from './change-estimates.ts';

const from = ESTIMATE_FROM;

/** How each figure of a paired change comes about. */
export const changeFigures = {
  n_pre: { formula: '人数 ＝ 前に答えた人の数', symbols: 'n₁ = #{ i | x_i }' },
  n_post: { formula: '人数 ＝ 後に答えた人の数', symbols: 'n₂ = #{ i | y_i }' },
  n_paired: { formula: '人数 ＝ 前後とも答えた人の数', symbols: 'n = #{ i | x_i, y_i }' },
  paired_rate: {
    formula: '割合 ＝ 前後とも答えた人数 ÷ 前に答えた人数',
    symbols: 'round₂( n / n₁ )',
    from: SHARE_FROM,
  },
  up: { formula: '人数 ＝ 後の段が前より上の人の数', symbols: '#{ i | y_i > x_i }' },
  same: { formula: '人数 ＝ 前後の段が同じ人の数', symbols: '#{ i | y_i = x_i }' },
  down: { formula: '人数 ＝ 後の段が前より下の人の数', symbols: '#{ i | y_i < x_i }' },
  difference: {
    formula: '差 ＝ 一人ずつの差（後 − 前）の平均',
    symbols: 'd̄ = round₁( Σ (y_i − x_i) / n )',
    from,
  },
  low: {
    formula: '下限 ＝ 差の95%区間の下の端（対応のある t）',
    symbols: 'round₁( d̄ − t₀.₉₇₅,ₙ₋₁ · s_d / √n )',
    from,
  },
  high: {
    formula: '上限 ＝ 差の95%区間の上の端（対応のある t）',
    symbols: 'round₁( d̄ + t₀.₉₇₅,ₙ₋₁ · s_d / √n )',
    from,
  },
  median: { formula: '中央値 ＝ 一人ずつの差（後 − 前）の真ん中の値', symbols: 'median( y_i − x_i )', from },
  lowest: {
    formula: '下の端 ＝ 前だけに答えた人がみな、尺度の幅いっぱい下がったとしたときの、前に答えた全員の差',
    symbols: 'round₁( (n · d̄ − (n₁ − n) · R) / n₁ ), R = 尺度の幅',
    from,
  },
  highest: {
    formula: '上の端 ＝ 前だけに答えた人がみな、尺度の幅いっぱい上がったとしたときの、前に答えた全員の差',
    symbols: 'round₁( (n · d̄ + (n₁ − n) · R) / n₁ ), R = 尺度の幅',
    from,
  },
  g: {
    formula: 'g ＝ 差 ÷ 前後の標準偏差の二乗平均平方根 × 小標本の補正',
    symbols: 'g = round₂( J(n−1) · d̄ / √((s₁² + s₂²) / 2) )',
    from,
  },
  g_low: {
    formula: '下限 ＝ g の95%区間の下の端（非心 t、Algina–Keselman）',
    symbols: 'round₂( J · δ_L · s_d / (√n · √((s₁² + s₂²) / 2)) ), P(T(δ_L) ≥ t) = 0.025',
    from,
  },
  g_high: {
    formula: '上限 ＝ g の95%区間の上の端（非心 t、Algina–Keselman）',
    symbols: 'round₂( J · δ_U · s_d / (√n · √((s₁² + s₂²) / 2)) ), P(T(δ_U) ≤ t) = 0.025',
    from,
  },
  p_holm: {
    formula:
      'p ＝ Wilcoxon の符号付順位の p に、同じ区分の示せる項目の数で Holm の調整をした値（小数2桁に切り上げ）',
    symbols: 'p₍ⱼ₎ = ⌈ max_{i ≤ j} min(1, (m − i + 1) · p₍ᵢ₎) ⌉₂',
    from,
  },
} as const satisfies Record<string, FigureWords>;

/** How a paired change is counted, for people matched on two occasions. */
export const changeTrace = (definition: string, matched: string, source: string): TraceWords => ({
  definition,
  formula: '差 ＝ 一人ずつの差の平均。g ＝ 差 ÷ 前後の標準偏差の二乗平均平方根 × 小標本の補正',
  population: `${matched}を同じ番号で結びつけられた人。番号のない回答は結びつけません`,
  exclusions:
    '10人に満たないときは上がった・同じ・下がった人数だけを示します。平均や区間から少ない人数がわかるときは、上がった・同じ・下がった人数のかわりに平均と区間を示し、それでもわかるときは平均や区間も示しません。片方だけに答えた人が少ないときは、その人数がわからないように守ります。経験をたずねる項目は変化として扱いません。',
  method:
    '差の95%区間は対応のある t、g の区間は Algina–Keselman の非心 t、検定は Wilcoxon の符号付順位（同順位のまま正確に、差0は Pratt の方法）、同じ区分の項目で Holm の調整。差は小数1桁に丸めます。少ない人数がわかるときは、区間の両端を外がわの0.2刻みへ広げ、g を示しません。g や p から人数がわかるときも、それを示しません（見た項目の数には入れます）',
  source,
  reads: ['likert'],
});

/** Views whose cells stand in one sum with those of a paired change. */
const CHANGE_VIEWS = [
  'change_by_item',
  'change_at_follow_up',
  'change_by_matching',
  'change_attrition',
] as const;

/** Views whose cells stand in one sum with the answers to an item. */
export const TIED_TO_ANSWERS = [
  ...CHANGE_VIEWS,
  'trend_by_round',
  'trend_changes',
  'weighted_shares',
  'weighted_strata',
] as const;

/** Views that are tied to one of these: the answers themselves, and the others. */
export const tiedTo = ({ name }: Contract): string[] => [
  'likert_distribution',
  'likert_sides',
  'item_shares',
  ...CHANGE_VIEWS.filter((other) => other !== name),
];
