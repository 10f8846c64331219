import { shown, type Cell } from '@hirogeru/store/contracts';
import { attackRelease } from '../attack-release.ts';
import type { ScaleTemplate } from '../scale-template.ts';

/** Fewest people for a number in every made-up release. */
export const K = 5;
/** A scale of two items, the second of them turned round, and its parts. */
export const SCALE: ScaleTemplate = {
  id: 'S',
  items: 2,
  range: [1, 5],
  reversed: [2],
  subscales: { first: [1] },
  score: 'sum',
  missing: { share: 1 },
};
/** The same in percent, of those who answered one of them at least. */
export const PERCENT: ScaleTemplate = { ...SCALE, id: 'P', score: 'percent', missing: { share: 0.5 } };
/** Rows of each table of a made-up release; only what matters is there. */
export type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>;
/** What a reader finds in it: address, least and most. */
export const found = async (tables: Rows) =>
  (await attackRelease((view) => tables[view] ?? [], K, [SCALE, PERCENT])).leaks.map(
    ({ number, low, high }) => [number, hundredth(low), hundredth(high)],
  );
const hundredth = (value: number): number => Math.round(value * 100) / 100;

export const byChannel = (counts: Readonly<Record<string, Cell>>) =>
  Object.entries(counts).map(([channel, submissions]) => ({ round_id: 'R1', channel, submissions }));
export const byTheme = (theme_id: string, counts: Readonly<Record<string, Cell>>) =>
  Object.entries(counts).map(([round_id, opinions]) => ({ theme_id, round_id, opinions }));
export const byStandpoint = (theme_id: string, counts: Readonly<Record<string, Cell>>) =>
  Object.entries(counts).map(([standpoint, opinions]) => ({ theme_id, standpoint, opinions }));
export const levels = (counts: Readonly<Record<string, Cell>>) =>
  Object.entries(counts).map(([level, people]) => ({
    question_id: 'q',
    item_id: 'C-1',
    occasion: 'once',
    level,
    people,
  }));
export const theme = (opinions: Cell, people: Cell) => ({ theme_id: 't', opinions, people });
export const change = (figures: Readonly<Record<string, Cell>>) => ({
  item_id: 'C-1',
  ...figures,
  ...Object.fromEntries(
    ['n_pre', 'n_post', 'n_paired', 'up', 'same', 'down'].map((name) => [name, figures[name] ?? shown(30)]),
  ),
});

export const share = (figures: Readonly<Record<string, Cell>>) => ({
  question_id: 'q',
  occasion: 'once',
  item_id: null,
  ...figures,
});
export const said = (text: string, text_en: string) => ({
  page: 'overview',
  slot: 'finding',
  about: 'T',
  seq: 0,
  text,
  text_en,
  view: 'submissions_by_channel',
});

/** Points of an item's scale on one occasion, whose question is named like it. */
export const points = (occasion: string, counts: Readonly<Record<string, Cell>>, asked_in = '') =>
  Object.entries(counts).map(([level, people]) => ({
    question_id: occasion,
    item_id: 'C-1',
    occasion,
    asked_in,
    level,
    people,
  }));
export const answered = (occasion: string, people: number) => ({
  question_id: occasion,
  item_id: 'C-1',
  occasion,
  answered: shown(people),
});

/** A way out, a release that has just this one, and what a reader finds. */
export type Way = readonly [way: string, tables: Rows, leak: readonly [string, number, number]];
