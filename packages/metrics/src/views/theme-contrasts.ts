import { CHANNELS, STANDPOINTS, themeContrasts as contract, TOTAL } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import { contrastFindingOf } from '../finding.ts';
import { sayThemeContrasts } from '../findings/contrasts.ts';
import { withWords } from '../protected-row.ts';
import type { RawRow } from '../raw-row.ts';
import { holm } from '../statistics/holm.ts';
import { defineView } from '../view.ts';
import { axis } from './axis.ts';
import { contrastCells, contrastRecipes, type ContrastCells, type Place } from './contrast-cells.ts';
import { CONTRAST_FROM, contrastFigures, type Contrast } from './contrast-estimates.ts';
import { OPINIONS } from './trace-sources.ts';

const from = CONTRAST_FROM;
const BY = ['standpoint', 'channel', 'round_id'] as const;
type Row = Place & { contrast: Contrast; figures: ContrastCells };

/**
 * Who touches a theme more than others do: people of a standpoint, channel or round beside the people who are not of
 * it. Only sides of 20 people and more are set beside each other. What may be said
 * is Holm-corrected over the rows of one dimension, after protection: a correction made of withheld rows could give them away.
 */
export const themeContrasts = defineView({
  contract,
  title: { ja: contract.label, en: 'Share of people who touch a theme, beside all others' },
  number: { ja: '「{theme_id}」にふれた人（{value}）', en: 'People who touch “{theme_id}” ({value})' },
  margins: [],
  figures: {
    people: {
      formula: '人数 ＝ そこでテーマにふれた人の数',
      symbols: 'a(t, v) = #{ person(o) | t ∈ themes(o), value(o) = v }',
    },
    of: { formula: '人数 ＝ そこで意見を書いた人の数', symbols: 'n(v) = #{ person(o) | value(o) = v }' },
    others: {
      formula: '人数 ＝ テーマにふれた人のうち、そこで何も書いていない人の数',
      symbols: 'b(t, v) = #{ i | t ∈ themes(i), v ∉ values(i) }',
    },
    others_of: {
      formula: '人数 ＝ 意見を書いた人のうち、そこで何も書いていない人の数',
      symbols: 'm(v) = #{ i | v ∉ values(i) }',
    },
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
  },
  minimum: 'k',
  say: sayThemeContrasts,
  trace: {
    definition:
      '立場、参加のしかた、回ごとに、テーマにふれた人の割合を、そこで書いていない人の割合とくらべた差。名前を書いていない回答は1件1人と数えます',
    formula: '差 ＝ そこでふれた人 ÷ そこで書いた人 − ほかでふれた人 ÷ ほかで書いた人',
    population: OPINIONS,
    exclusions:
      'どちらかの側が20人に満たない組と、記入のない組は、くらべません。たくさん書く人ほど多くのテーマにふれ、たずねたことも回や場で違うので、なぜ違うかはわかりません。',
    method:
      '差の95%区間は Newcombe（Wilson の区間から）、検定は Fisher の正確検定（どのマスにも50人以上が見こまれるときは、イェーツの補正をしたカイ二乗）、確からしさは、立場・参加のしかた・回のそれぞれの表の、示せる行の中で Holm の調整',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: ['theme_list'],
  async build(counting) {
    const rows: Row[] = [];
    for (const by of BY) rows.push(...(await contrastsBy(counting, by)));
    return rows.map(rowOf);
  },
  complete(rows) {
    const corrected = new Map(
      [...Map.groupBy(rows, ({ words }) => words['dimension']).values()].flatMap((family) => {
        const ps = holm(family.map(({ cells }) => (cells['p']?.kind === 'shown' ? cells['p'].value : null)));
        return family.map((row, at) => [row, ps[at] ?? null] as const);
      }),
    );
    return rows.map((row) =>
      withWords(row, { finding: contrastFindingOf(row.cells, corrected.get(row) ?? null) }),
    );
  },
});

async function contrastsBy(counting: Counting, by: (typeof BY)[number]): Promise<Row[]> {
  const { book, context, margins, themes } = counting;
  const all = await margins('opinions', ['heading', by]);
  const themed = await margins('themed', ['theme_id', by]);
  const touched = await margins('touched', ['theme_id', by]);
  const listed = {
    standpoint: STANDPOINTS,
    channel: CHANNELS,
    round_id: context.project.rounds.map(({ id }) => id),
  };
  const everybody = all.at(TOTAL, TOTAL).people;
  const values = axis(listed[by], all.columns, { always: false }).filter((value) => {
    // Who did not say where they stand are no group; they are among the others.
    if (value === 'unknown') return false;
    const { people } = all.at(TOTAL, value);
    return people >= CONTRAST_FROM && everybody - people >= CONTRAST_FROM;
  });
  return (await themes()).flatMap(({ theme: { theme_id } }) =>
    values.map((value) => {
      const of = all.at(TOTAL, value).people;
      const people = themed.at(theme_id, value).people;
      const ofTheme = themed.at(theme_id, TOTAL).people;
      const elsewhere = touched.at(theme_id, value).people - people;
      const contrast = { people, of, others: ofTheme - people - elsewhere, othersOf: everybody - of };
      const place = { theme_id, by, value };
      const figures = contrastCells(book, place, contrast, { ofTheme, everybody });
      return { ...place, contrast, figures };
    }),
  );
}

function rowOf({ theme_id, by, value, contrast, figures }: Row, seq: number): RawRow {
  const needs = Object.values(figures).map(({ id }) => id);
  const of = contrastRecipes({ theme_id, by, value });
  const found = contrastFigures(contrast);
  const figure = (name: keyof typeof found): RawFigure => ({
    kind: 'derived',
    value: found[name],
    needs,
    recipe: { kind: 'formula', formula: name, of },
  });
  return {
    words: { theme_id, dimension: by, value, seq },
    figures: {
      ...figures,
      difference: figure('contrast_difference'),
      low: figure('contrast_low'),
      high: figure('contrast_high'),
      residual: figure('contrast_residual'),
      p: figure('contrast_p'),
    },
  };
}
