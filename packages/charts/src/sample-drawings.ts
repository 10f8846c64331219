import { masked, noRecord, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { drawActivityMonths } from './activity-months.ts';
import { drawCategoryPanels, type PanelCell } from './category-panels.ts';
import { drawChangeIntervals } from './change-intervals.ts';
import { drawDivergingLikert } from './diverging-likert.ts';
import type { Drawing } from './drawing.ts';
import { drawEvidenceGrid } from './evidence-grid.ts';
import { drawThemeRows } from './theme-rows.ts';

export const named = (id: string, label: string) => ({ id, label });
const rounds = [named('r1', '第1回'), named('r2', '第2回')];
export const caption = (width: number) => ({
  id: `c-${width}`,
  title: '声は<第2回>で増えました',
  subtitle: '件',
  note: '',
  width,
});

export const panel = (cells: readonly PanelCell[], width = 720): Drawing =>
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
export const likert = (level: string, people: typeof masked | ReturnType<typeof shown>) => ({
  question_id: 'q',
  occasion: 'pre',
  level,
  level_label: `点${level}`,
  asked_in: '',
  asked_of: '',
  asked_if: '',
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
export const effects = [effect('a', shown(12)), effect('b', masked)];
export const evidence = [
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

/** Each chart of a few made-up rows, drawn at a width; one row of most is withheld. */
export const charts = {
  'category panels': (width: number) =>
    panel(
      [
        { panel: 'r1', category: 'chat', cell: shown(31) },
        { panel: 'r2', category: 'chat', cell: masked },
        { panel: 'r1', category: 'slip', cell: shown(0) },
      ],
      width,
    ),
  'theme rows': (width: number) =>
    drawThemeRows(
      [theme],
      [
        { theme_id: 't1', round_id: 'r1', opinions: shown(9) },
        { theme_id: 't1', round_id: 'r2', opinions: masked },
      ],
      { ...caption(width), rounds },
    ),
  'diverging Likert': (width: number) =>
    drawDivergingLikert(
      ['1', '2', '3', '4', '5', 'missing', 'T'].map((level, index) =>
        likert(level, level === '2' ? masked : shown(index + 5)),
      ),
      { ...caption(width), occasions: [named('pre', '前')] },
    ),
  'change intervals': (width: number) =>
    drawChangeIntervals(
      [
        change,
        { ...change, item_id: 'C-1', difference: tooFew, low: tooFew, high: tooFew, finding: 'too_few' },
        { ...change, item_id: 'C-2', difference: masked, low: masked, high: masked },
      ],
      caption(width),
    ),
  'activity months': (width: number) =>
    drawActivityMonths(
      [month('2021-04', shown(12)), month('2021-05', noRecord), month('2022-03', shown(0))],
      { ...caption(width), year: 2021, forms: [named('g1', '第一群')], measure: 'occasions', unit: '回' },
    ),
  'evidence grid': (width: number) => drawEvidenceGrid(effects, evidence, caption(width)),
} satisfies Readonly<Record<string, (width: number) => Drawing>>;
