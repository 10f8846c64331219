import { changeByItem as contract } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { findingOf } from '../finding.ts';
import { itemOf } from '../instruments/items.ts';
import { withWords } from '../protected-row.ts';
import { holm } from '../statistics/holm.ts';
import { wilcoxonSignedRankPratt } from '../statistics/wilcoxon-signed-rank-pratt.ts';
import { sayChange } from '../findings/change.ts';
import { defineView } from '../view.ts';
import { changeCells, differencesOf, type Paired } from './change-cells.ts';
import { changeEstimates, ESTIMATE_FROM } from './change-estimates.ts';
import { effectOfItem, questionsOfKind, wordingOf } from './questions-of.ts';

type Asked = Pick<Paired, 'item' | 'questions'>;

const from = ESTIMATE_FROM;

/**
 * Paired change of each state item asked before and after. Items on an experience are never shown as a change.
 * p is Holm-corrected within the items of one group. Stands after `likertDistribution`.
 */
export const changeByItem = defineView({
  contract,
  title: { ja: contract.label, en: 'Change by item, people who answered both times' },
  number: { ja: '「{item_id}」の前と後', en: '“{item_id}”, before and after' },
  margins: [],
  figures: {
    n_pre: { formula: '人数 ＝ 前に答えた人の数', symbols: 'n₁ = #{ i | x_i }' },
    n_post: { formula: '人数 ＝ 後に答えた人の数', symbols: 'n₂ = #{ i | y_i }' },
    n_paired: { formula: '人数 ＝ 前後とも答えた人の数', symbols: 'n = #{ i | x_i, y_i }' },
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
        'p ＝ Wilcoxon の符号付順位の p に、同じ区分の項目の数で Holm の調整をした値（小数2桁に切り上げ）',
      symbols: 'p₍ⱼ₎ = ⌈ max_{i ≤ j} min(1, (m − i + 1) · p₍ᵢ₎) ⌉₂',
      from,
    },
  },
  minimum: 'k',
  say: sayChange,
  trace: {
    definition: '前後とも答えた人の、項目ごとの差（後 − 前）',
    formula: '差 ＝ 一人ずつの差の平均。g ＝ 差 ÷ 前後の標準偏差の二乗平均平方根 × 小標本の補正',
    population: '前と後を同じ番号で結びつけられた人。番号のない回答は結びつけません',
    exclusions:
      '10人に満たないときは上がった・同じ・下がった人数だけを示します。前後の片方だけに答えた人が少ないときは、その人数がわからないように守ります。経験をたずねる項目は変化として扱いません。',
    method:
      '差の95%区間は対応のある t、g の区間は Algina–Keselman の非心 t、検定は Wilcoxon の符号付順位（同順位のまま正確に、差0は Pratt の方法）、同じ区分の項目で Holm の調整。差は小数1桁に丸めます',
    source: '講座の前後のアンケート',
    reads: ['likert'],
  },
  linked: ['likert_distribution', 'likert_sides', 'item_shares'],
  async build({ store, context, book }) {
    const paired: Paired[] = [];
    for (const asked of stateItems(context.questions)) {
      const answers = await store.pairs({ scope: context.project.id, itemId: asked.item });
      if (answers.nPre > 0 && answers.nPost > 0) paired.push({ ...asked, ...answers });
    }
    const groupOf = ({ item }: Asked) => effectOfItem(context.framework, item)?.group ?? null;
    const corrected = correctWithinGroups(paired, groupOf);
    return paired.map((each, seq) => {
      const effect = effectOfItem(context.framework, each.item);
      const counts = changeCells(book, each);
      return {
        words: {
          item_id: each.item,
          wording: each.questions[0] ? wordingOf(each.questions[0]) : each.item,
          effect_id: effect?.id ?? null,
          group_id: effect?.group ?? null,
          sense: itemOf(each.item)?.sense ?? effect?.sense ?? 'benefit',
          seq,
        },
        figures: {
          ...counts,
          ...changeEstimates(each.pairs, corrected.get(each.item) ?? null, each.item, [counts.n_paired.id]),
        },
      };
    });
  },
  complete: (rows) => rows.map((row) => withWords(row, { finding: findingOf(row.cells) })),
});

function stateItems(questions: readonly Question[]): Asked[] {
  const byItem = new Map<string, Question[]>();
  for (const question of questionsOfKind(questions, ['likert'])) {
    const { item_id } = question;
    if (item_id === null || itemOf(item_id)?.kind === 'experience') continue;
    byItem.set(item_id, [...(byItem.get(item_id) ?? []), question]);
  }
  return [...byItem].map(([item, own]) => ({ item, questions: own }));
}

function correctWithinGroups(paired: readonly Paired[], groupOf: (each: Paired) => string | null) {
  const families = Map.groupBy(
    paired.filter(({ pairs }) => pairs.length >= ESTIMATE_FROM),
    groupOf,
  );
  return new Map(
    [...families.values()].flatMap((family) => {
      const ps = holm(family.map(({ pairs }) => wilcoxonSignedRankPratt(differencesOf(pairs))?.p ?? 1));
      return family.map(({ item }, index) => [item, ps[index] ?? 1] as const);
    }),
  );
}
