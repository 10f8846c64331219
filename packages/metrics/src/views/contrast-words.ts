import { CONTRAST_FROM } from './contrast-estimates.ts';

const from = CONTRAST_FROM;

/** How the estimates of a contrast come about, whatever is set beside what. */
export const contrastEstimateWords = {
  difference: { symbols: 'd = round₂( a/n − b/m )', from },
  low: {
    formula: '下限 ＝ 差の95%区間の下の端（Newcombe）。外側へ丸めます',
    symbols: '⌊ d − √((a/n − l₁)² + (u₂ − b/m)²) ⌋₂',
    from,
  },
  high: {
    formula: '上限 ＝ 差の95%区間の上の端（Newcombe）。外側へ丸めます',
    symbols: '⌈ d + √((u₁ − a/n)² + (b/m − l₂)²) ⌉₂',
    from,
  },
  residual: {
    formula: '調整残差 ＝ ふれた人数と、差がないときに見こまれる人数とのへだたり',
    symbols: 'round₁( (a − e) / √(e · (1 − n/N) · (1 − (a+b)/N)) ), e = n · (a+b) / N',
    from,
  },
  p: {
    formula: 'p ＝ 割合が同じとしたときの Fisher の正確検定（小数6桁に切り上げ）',
    symbols: '⌈ Σ_{P(x) ≤ P(a)} P(x) ⌉₆',
    from,
  },
} as const;

/** The numbers of people behind a contrast by a dimension; `what` is touched, in symbols `sign`. */
export const contrastCountWords = (what: string, sign: string) => ({
  people: {
    formula: `人数 ＝ そこで${what}にふれた人の数`,
    symbols: `a(${sign}, v) = #{ person(o) | ${sign} ∈ o, value(o) = v }`,
  },
  of: { formula: '人数 ＝ そこで意見を書いた人の数', symbols: 'n(v) = #{ person(o) | value(o) = v }' },
  others: {
    formula: `人数 ＝ ${what}にふれた人のうち、そこで何も書いていない人の数`,
    symbols: `b(${sign}, v) = #{ i | ${sign} ∈ i, v ∉ values(i) }`,
  },
  others_of: {
    formula: '人数 ＝ 意見を書いた人のうち、そこで何も書いていない人の数',
    symbols: 'm(v) = #{ i | v ∉ values(i) }',
  },
});

export const CONTRAST_METHOD =
  '差の95%区間は Newcombe（Wilson の区間から）、検定は Fisher の正確検定（どのマスにも50人以上が見こまれるときは、イェーツの補正をしたカイ二乗）、確からしさは、立場・参加のしかた・回のそれぞれの表の、示せる行の中で Holm の調整';
export const CONTRAST_EXCLUSIONS =
  'どちらかの側が20人に満たない組と、記入のない組は、くらべません。たくさん書く人ほど多くのことにふれ、たずねたことも回や場で違うので、なぜ違うかはわかりません。';
