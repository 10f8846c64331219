import { scaleChanges as contract } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import { findingOf } from '../finding.ts';
import { sayScaleChanges } from '../findings/scale-changes.ts';
import { gridOf, nameOfPart } from '../instruments/scales/scale-parts.ts';
import { withWords } from '../protected-row.ts';
import { rounded } from '../rounded.ts';
import { hedgesGAv } from '../statistics/hedges-g-av.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { AT_AN_END, endsOf, endsOfChange, tellsOfAll, tellsOfEither } from './tells-of-all.ts';
import { defineView } from '../view.ts';
import { ESTIMATE_FROM, SHARE_FROM } from './change-estimates.ts';
import { changeFigures } from './change-words.ts';
import { scoreChanges, type ScoreChange } from './score-change.ts';

const { up: _up, same: _same, down: _down, median: _median, ...figures } = changeFigures;
const { lowest: _lowest, highest: _highest, ...kept } = figures;

/** Change of the score of each scale, as of items. Stands after `scaleScores`. */
export const scaleChanges = defineView({
  contract,
  title: { ja: contract.label, en: 'Change of scale scores, people with a score both times' },
  number: {
    ja: '尺度 {scale_id}（{part}）の前とあと（{until}）',
    en: 'Scale {scale_id} ({part}), change ({until})',
  },
  margins: [],
  figures: {
    ...kept,
    n_pre: { formula: '人数 ＝ 番号があり、前に得点のある人の数', symbols: 'n₁ = #{ i | x_i }' },
    n_post: { formula: '人数 ＝ 番号があり、あとに得点のある人の数', symbols: 'n₂ = #{ i | y_i }' },
    n_paired: { formula: '人数 ＝ 前とあとの両方に得点のある人の数', symbols: 'n = #{ i | x_i, y_i }' },
    p_holm: {
      formula:
        'p ＝ 対応のある t の p に、同じ時点の組の、示せる尺度の数で Holm の調整をした値（小数2桁に切り上げ）',
      symbols: 'p₍ⱼ₎ = ⌈ max_{i ≤ j} min(1, (m − i + 1) · p₍ᵢ₎) ⌉₂',
      from: ESTIMATE_FROM,
    },
  },
  minimum: 'k',
  say: sayScaleChanges,
  trace: {
    definition:
      '型にそった得点の、一人ずつの差（あと − 前）の平均。あとは、直後（post）としばらくあと（fu）のどちらかです',
    formula: '差 ＝ 一人ずつの差の平均。g ＝ 差 ÷ 前後の標準偏差の二乗平均平方根 × 小標本の補正',
    population: '前とあとの両方に得点のある人。番号のない回答は結びつけません',
    exclusions: `差は10人から。健康についての尺度は、人数も10人から示します。目安をこえて変わった人数が少なく、差からそれがわかるときは、差も区間も示しません。g や p からわかるときは、それを示しません。${AT_AN_END}`,
    method:
      '差の95%区間は対応のある t、g の区間は Algina–Keselman の非心 t、p は対応のある t を同じ時点の組の尺度で Holm の調整。差は小数1桁に丸めます',
    source: '講座の前後のアンケート',
    reads: ['likert'],
  },
  linked: ['scale_scores', 'scale_thresholds'],
  async build(counting) {
    const changes = await scoreChanges(counting);
    return changes.map((change, seq) => {
      const { asked, part, until } = change;
      const { scale } = asked;
      return {
        words: {
          scale_id: scale.id,
          part,
          until,
          wording: nameOfPart(scale, part),
          named: scale.named,
          better: scale.better,
          source: scale.source,
          seq,
        },
        figures: { ...change.cells, ...estimatesOf(change) },
      };
    });
  },
  complete: (rows) => rows.map((row) => withWords(row, { finding: findingOf(row.cells) })),
});

function estimatesOf({
  asked,
  part,
  until,
  answers,
  cells,
  needs,
  fewest,
  tests,
}: ScoreChange): Record<string, RawFigure> {
  const { pairs, onlyBefore } = answers;
  const recipe = (figure: string) =>
    ({ kind: 'score_pairs', scale: asked.scale.id, part, until, figure }) as const;
  const ends = endsOf(gridOf(asked.scale, part));
  const changes = pairs.map((pair) => pair.after - pair.before);
  const [before, after] = (['before', 'after'] as const).map((at) => pairs.map((pair) => pair[at]));
  const tells =
    pairs.length >= ESTIMATE_FROM &&
    (tellsOfAll(changes, endsOfChange(ends), fewest) || tellsOfEither(before!, after!, ends, fewest));
  const figure = (name: string, value: number | null | undefined, decimals: number): RawFigure =>
    tells
      ? { kind: 'withheld' }
      : value === null || value === undefined
        ? { kind: 'too_few', needs }
        : { kind: 'derived', value: rounded(value, decimals), needs, recipe: recipe(name) };
  const test = pairs.length < ESTIMATE_FROM ? null : pairedT(changes);
  const effect = test && tests.effect ? hedgesGAv(pairs) : null;
  const pOf = (): RawFigure => {
    if (tells) return { kind: 'withheld' };
    if (pairs.length < ESTIMATE_FROM) return { kind: 'too_few', needs };
    if (!tests.p) return { kind: 'p_unsaid', beside: until, needs };
    const of = { kind: 'view', view: contract.name } as const;
    return { kind: 'p_alone', value: test?.p ?? 1, beside: until, needs, recipe: of };
  };
  const all = pairs.length + onlyBefore.length;
  const began = [cells.n_paired.id, cells.n_pre.id];
  return {
    paired_rate:
      all < SHARE_FROM
        ? { kind: 'too_few', needs: began }
        : {
            kind: 'derived',
            value: rounded(pairs.length / all, 2),
            needs: began,
            recipe: recipe('paired_rate'),
          },
    difference: figure('difference', test?.difference, 1),
    low: figure('low', test?.low, 1),
    high: figure('high', test?.high, 1),
    g: figure('g', effect?.g, 2),
    g_low: figure('g_low', effect?.low, 2),
    g_high: figure('g_high', effect?.high, 2),
    p_holm: pOf(),
  };
}
