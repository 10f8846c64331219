import { impossible, masked, noRecord, notAsked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawActivityMonths } from './activity-months.ts';
import { drawCategoryPanels, type PanelCell } from './category-panels.ts';
import { drawChangeIntervals } from './change-intervals.ts';
import { drawDivergingLikert } from './diverging-likert.ts';
import type { Drawing } from './drawing.ts';
import { drawEvidenceGrid } from './evidence-grid.ts';
import { drawThemeRows } from './theme-rows.ts';

const named = (id: string, label: string) => ({ id, label });
const rounds = [named('r1', '第1回'), named('r2', '第2回')];
const caption = (width: number) => ({
  id: `c-${width}`,
  title: '声は<第2回>で増えました',
  subtitle: '件',
  note: '',
  width,
});

const panel = (cells: readonly PanelCell[], width = 720): Drawing =>
  drawCategoryPanels(cells, {
    ...caption(width),
    panels: rounds,
    categories: [named('chat', 'オンラインのチャット'), named('slip', '意見票（会場）')],
    unit: '件',
    heading: '届き方',
    colour: 'rounds',
  });

const theme = {
  theme_id: 't1',
  label: '夕方の居場所',
  opinions: shown(30),
  people: shown(25),
  rounds: shown(2),
  stability: shown(0.8),
  provisional: true,
  words: '[]',
  steadiness: 'steady',
  heading: 'F3',
  status: 'continued',
  origins: '[]',
  seq: 1,
};
const change = {
  item_id: 'C-6',
  wording: '困ったとき相談する先を知っている',
  effect_id: null,
  group_id: 'supporter',
  finding: 'hint',
  room: 'ceiling',
  sense: 'benefit',
  seq: 1,
  paired_rate: shown(0.875),
  median: masked,
  lowest: shown(0),
  highest: shown(1.1),
  n_pre: shown(24),
  n_post: shown(22),
  n_paired: shown(21),
  up: shown(9),
  same: shown(8),
  down: masked,
  difference: shown(0.6),
  low: shown(0.2),
  high: shown(1),
  g: shown(0.5),
  g_low: shown(0.1),
  g_high: shown(0.9),
  p_holm: shown(0.04),
};
const likert = (level: string, people: typeof masked | ReturnType<typeof shown>) => ({
  question_id: 'q',
  occasion: 'pre',
  level,
  level_label: `点${level}`,
  asked_in: '',
  people,
  wording: '同じ思いの仲間がいると感じる',
  item_id: null,
  effect_id: null,
});
const effect = (id: string, opinions: Cell) => ({
  effect_id: id,
  opinions,
  group_id: 'supporter',
  group_label: 'ピアサポーター',
  label: `効果${id}`,
  label_en: id,
  heard: 'heard',
  measured: 'measured',
  seq: 1,
});
const effects = [effect('a', shown(12)), effect('b', masked)];
const evidence = [
  ['a', ['shown', 'shown', 'no_measure', 'no_record']],
  ['b', ['few', 'not_asked', 'none', 'not_counted']],
].flatMap(([effect_id, states]) =>
  ['opinions', 'survey', 'scale', 'log'].map((source, at) => ({
    effect_id: String(effect_id),
    source,
    state: states?.[at] ?? '',
    group_id: 'supporter',
    label: '',
    label_en: '',
    measured_by: '',
    reference: '',
    seq: at,
  })),
);
const month = (name: string, occasions: typeof noRecord | ReturnType<typeof shown>) => ({
  month: name,
  form: 'g1',
  occasions,
  attendances: shown(1),
  hours: shown(1),
});

const charts: readonly [string, (width: number) => Drawing][] = [
  [
    'category panels',
    (width) =>
      panel(
        [
          { panel: 'r1', category: 'chat', cell: shown(31) },
          { panel: 'r2', category: 'chat', cell: masked },
          { panel: 'r1', category: 'slip', cell: shown(0) },
        ],
        width,
      ),
  ],
  [
    'theme rows',
    (width) =>
      drawThemeRows(
        [theme],
        [
          { theme_id: 't1', round_id: 'r1', opinions: shown(9) },
          { theme_id: 't1', round_id: 'r2', opinions: masked },
        ],
        { ...caption(width), rounds },
      ),
  ],
  [
    'diverging Likert',
    (width) =>
      drawDivergingLikert(
        ['1', '2', '3', '4', '5', 'missing', 'T'].map((level, index) =>
          likert(level, level === '2' ? masked : shown(index + 5)),
        ),
        { ...caption(width), occasions: [named('pre', '前')] },
      ),
  ],
  [
    'change intervals',
    (width) =>
      drawChangeIntervals(
        [
          change,
          { ...change, item_id: 'C-1', difference: tooFew, low: tooFew, high: tooFew, finding: 'too_few' },
          { ...change, item_id: 'C-2', difference: masked, low: masked, high: masked },
        ],
        caption(width),
      ),
  ],
  [
    'activity months',
    (width) =>
      drawActivityMonths(
        [month('2021-04', shown(12)), month('2021-05', noRecord), month('2022-03', shown(0))],
        { ...caption(width), year: 2021, forms: [named('g1', '第一群')], measure: 'occasions', unit: '回' },
      ),
  ],
  ['evidence grid', (width) => drawEvidenceGrid(effects, evidence, caption(width))],
];

describe.each(charts)('%s', (_name, draw) => {
  it.each([720, 356])('carries no style, no script and no id without its prefix at %d px', (width) => {
    const { svg } = draw(width);
    expect(svg).not.toMatch(/<style|\sstyle=|<script|aria-label=/);
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(ids.every((id) => id?.startsWith(`c-${width}-`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('names itself to a screen reader and escapes what people wrote', () => {
    const { svg } = draw(720);
    expect(svg).toContain('role="img" ');
    expect(svg).toContain('aria-labelledby="c-720-title c-720-desc"');
    expect(svg).toContain('<title id="c-720-title">声は&lt;第2回&gt;で増えました</title>');
  });

  it('draws the same bytes twice, with three decimals at most', () => {
    expect(draw(356)).toEqual(draw(356));
    expect(draw(720).svg).not.toMatch(/="[^"]*\d\.\d{4}/);
  });

  it('fits its width: a number for every column and a sentence at least', () => {
    const { alternative, table } = draw(356);
    expect(alternative.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});

describe('the evidence grid', () => {
  it('says of every effect what is known from each of the four sources', () => {
    const { alternative, table } = drawEvidenceGrid(effects, evidence, caption(720));
    expect(alternative).toEqual([
      '効果a：意見 12件、アンケート 手がかりがあります、尺度 見るものが決まっていません、活動記録 記録がありません。',
      '効果b：意見 非公開（少人数のため）、アンケート まだ聞いていません、尺度 記載なし、活動記録 記録はありますが、まだ数えていません。',
    ]);
    expect(table.columns).toEqual(['効果', 'グループ', '意見', 'アンケート', '尺度', '活動記録']);
  });

  it.each([720, 356])('draws a mark for each but where there is nothing to look at, at %d px', (width) => {
    const { document } = parseHTML(drawEvidenceGrid(effects, evidence, caption(width)).svg);
    const count = (selector: string) => document.querySelectorAll(selector).length;
    // Two known, one looked for and not found; one withheld, three open.
    expect(count('circle')).toBe(3);
    expect(count('g[fill^="url"] rect')).toBe(1);
    expect(count('g[stroke-dasharray] rect')).toBe(3);
  });
});

/** Lengths of the hatched blocks of a chart. */
const hatched = (rows: readonly PanelCell[]): (string | null)[] =>
  [...parseHTML(panel(rows).svg).document.querySelectorAll('g[fill^="url"] rect')].map((rect) =>
    rect.getAttribute('width'),
  );

describe('what is not a number', () => {
  it('reads in the table as what it is', () => {
    const { table } = panel([
      { panel: 'r1', category: 'chat', cell: masked },
      { panel: 'r2', category: 'chat', cell: shown(0) },
      { panel: 'r1', category: 'slip', cell: notAsked },
      { panel: 'r2', category: 'slip', cell: shown(1234) },
    ]);
    expect(table.rows).toEqual([
      ['オンラインのチャット', '非公開（少人数のため）', '0件'],
      ['意見票（会場）', '聞いていません', '1,234件'],
    ]);
  });

  it('leaves a month without a log apart from a month without activity', () => {
    const rows = charts[4]?.[1](720).table.rows ?? [];
    expect(rows[1]).toEqual(['2021年5月', '記録がありません']);
    expect(rows[11]).toEqual(['2022年3月', '0回']);
  });

  it('draws no mark where nobody can be, and says so', () => {
    const drawing = panel([
      { panel: 'r1', category: 'chat', cell: impossible },
      { panel: 'r2', category: 'chat', cell: shown(9) },
      { panel: 'r1', category: 'slip', cell: shown(0) },
      { panel: 'r2', category: 'slip', cell: shown(4) },
    ]);
    const { document } = parseHTML(`<body>${drawing.svg}</body>`);
    expect(document.querySelectorAll('g[stroke-dasharray] rect')).toHaveLength(0);
    expect(document.querySelector('svg')?.textContent).toContain('意見票（会場）該当しません');
    expect(drawing.table.rows[0]?.slice(1)).toEqual(['該当しません（ありえない組み合わせ）', '9件']);
    expect(drawing.table.rows[1]?.[1]).toBe('0件');
    expect(drawing.alternative.join('')).toContain('該当しません');
  });

  it('says that an item has too few answers, without a figure', () => {
    const rows = charts[3]?.[1](720).table.rows ?? [];
    expect(rows[1]?.slice(-2)).toEqual(['人数が少ないため示しません', '人数が少ないため示しません']);
    expect(rows[0]?.[7]).toBe('+0.6点（95%信頼区間 0.2〜1.0）');
  });

  it('hatches a withheld count as a block of one length, wherever it stands', () => {
    const one = hatched([
      { panel: 'r1', category: 'chat', cell: masked },
      { panel: 'r1', category: 'slip', cell: shown(50) },
      { panel: 'r2', category: 'slip', cell: masked },
    ]);
    expect(one).toHaveLength(2);
    expect(new Set(one).size).toBe(1);
  });
});

describe('distributions of small groups', () => {
  const sides = (people: readonly (typeof masked | ReturnType<typeof shown>)[]) =>
    ['upper', 'middle', 'lower', 'missing', 'T'].map((level, index) =>
      likert(level, people[index] ?? shown(0)),
    );
  const draw = (people: Parameters<typeof sides>[0]) =>
    drawDivergingLikert(sides(people), { ...caption(720), occasions: [named('pre', '前')] });

  it('puts the sides from low to high, whatever the order of the rows', () => {
    const { table } = draw([shown(9), shown(8), shown(7), shown(0), shown(24)]);
    expect(table.columns.slice(2)).toEqual(['点lower', '点middle', '点upper', '無回答', '合計']);
    expect(table.rows[0]?.slice(2)).toEqual(['7人', '8人', '9人', '0人', '24人']);
  });

  it('says in words, with the number of people, what is withheld but for one point', () => {
    const { svg, alternative } = draw([masked, masked, shown(15), shown(0), shown(24)]);
    expect(svg).toContain('人数が少ないため示しません');
    expect(svg).not.toMatch(/>15</);
    expect(alternative).toEqual([
      '同じ思いの仲間がいると感じる（前、合計 24人）：人数が少ないため示しません。',
    ]);
  });

  it('draws a line of which one point is withheld', () => {
    const { svg } = draw([shown(9), masked, shown(15), shown(0), shown(24)]);
    expect(svg).not.toContain('人数が少ないため示しません');
    expect(svg).toMatch(/>15</);
  });
});
