import { saidByChange as contract } from '@hirogeru/store/contracts';
import type { SaidChange } from '@hirogeru/store/vault';
import { cellId, type CellBook } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import { saySaidByChange } from '../findings/said-by-change.ts';
import type { Effect } from '../framework/schema.ts';
import type { RawRow } from '../raw-row.ts';
import type { Recipe } from '../trace/recipe.ts';
import { defineView } from '../view.ts';
import { pointIds } from './answer-counts.ts';
import { changeCells } from './change-cells.ts';
import { soughtEffects } from './coded-opinions.ts';
import { CONTRAST_FROM, contrastFigures, type Contrast } from './contrast-estimates.ts';
import { contrastFigure } from './contrast-figure.ts';
import { completeContrasts } from './contrast-rows.ts';
import { contrastEstimateWords } from './contrast-words.ts';
import { estimatesShown } from './estimates-shown.ts';
import { wordsOfItem } from './paired-items.ts';
import { isSaid, sideOf, type Side } from './said-sides.ts';
import { toldOfAll } from './told-of-all.ts';

const SIDES = ['risen', 'others'] as const;

/**
 * What people wrote whose points on an effect's items rose, beside all others who answered both times. By group of
 * effects, since by effect there is too little to show; only where each side is twice the threshold. Not a cause. Stands after
 * `changeByItem` and `codeContrasts`, with whose numbers it is tied.
 */
export const saidByChange = defineView({
  contract,
  title: { ja: contract.label, en: 'What people wrote whose points rose, and all others' },
  number: {
    ja: '「{effect_id}」の点が増えた人・そうでない人のうち、{mentioned}にふれた人',
    en: 'People who mention {mentioned}, by whether points on “{effect_id}” rose',
  },
  margins: [],
  figures: {
    people: {
      formula: '人数 ＝ 点が増えた人のうち、グループのどれかの効果にふれた人の数',
      symbols: 'a = #{ i | Σ_q (y_iq − x_iq) > 0, g ∈ i }',
    },
    of: {
      formula: '人数 ＝ 点が増えた人のうち、意見を書いた人の数',
      symbols: 'n = #{ i | Σ_q (y_iq − x_iq) > 0, o_i }',
    },
    others: {
      formula: '人数 ＝ 点が同じか減った人のうち、グループのどれかの効果にふれた人の数',
      symbols: 'b = #{ i | Σ_q (y_iq − x_iq) ≤ 0, g ∈ i }',
    },
    others_of: {
      formula: '人数 ＝ 点が同じか減った人のうち、意見を書いた人の数',
      symbols: 'm = #{ i | Σ_q (y_iq − x_iq) ≤ 0, o_i }',
    },
    ...contrastEstimateWords,
  },
  minimum: 'k',
  say: saySaidByChange,
  trace: {
    definition:
      '効果の項目の点が、前より後で増えた人と、同じか減った人が、どのグループの効果にふれて書いたか。書いたことは、どの回・どの用紙のものでも1人1回数えます',
    formula: '差 ＝ 増えた人のうちふれた人の割合 − ほかの人のうちふれた人の割合',
    population: '前後とも答え、意見も書いた、番号のある人',
    exclusions: `どちらかの側が、示せる最少の人数の2倍に満たない効果と、増えた人の数を示していない項目の効果は示しません。差は、どちらも${CONTRAST_FROM}人以上のときだけです。書いたことで点が変わったかどうかは、わかりません。`,
    method:
      '差の95%区間は Newcombe（Wilson の区間から）、検定は Fisher の正確検定、確からしさは、効果ごとの、示せる行の中で Holm の調整',
    source: '講座の前後のアンケートと自由記述',
    reads: ['likert', 'free_text'],
  },
  linked: [],
  async build(counting) {
    const { context, store, book } = counting;
    const sought = await soughtEffects(counting);
    const groups = context.framework.groups
      .map((group) => ({
        ...group,
        codes: sought.filter((each) => each.group === group.id).map(({ id }) => id),
      }))
      .filter(({ codes }) => codes.length > 0);
    const seen: Seen[] = [];
    const rows: RawRow[] = [];
    for (const [effect, items] of await itemsOfEffects(counting)) {
      const people = await store.said({ scope: context.project.id, itemIds: items });
      const [of, othersOf] = SIDES.map((side) => people.filter((each) => sideOf(each) === side).length);
      if (Math.min(of ?? 0, othersOf ?? 0) < 2 * context.project.threshold) continue;
      const same = sameOf(seen, effect, people);
      for (const group of groups) {
        const place = { effect, items, group, same };
        rows.push({ words: wordsOf(effect, group), figures: figuresOf(book, place, people) });
      }
    }
    return rows;
  },
  complete: (rows) => completeContrasts(rows, ({ words }) => words['effect_id']),
});

type Group = {
  readonly id: string;
  readonly label: string;
  readonly label_en: string;
  readonly codes: readonly string[];
};
type Place = {
  readonly effect: Effect;
  readonly items: readonly string[];
  readonly group: Group;
  readonly same: string;
};

/**
 * Items asked before and after, by the effect that they are of. An effect with an item of which it is not shown how many went
 * up is left out: the two sides would tell that.
 */
async function itemsOfEffects(counting: Counting): Promise<Map<Effect, string[]>> {
  const { context, book } = counting;
  const answers = await counting.answers();
  const found = new Map<Effect, string[]>();
  const untold = new Set<Effect>();
  for (const each of await counting.paired('post')) {
    const { effect } = wordsOfItem(context, each);
    if (!effect) continue;
    const points = ['pre', 'post'].flatMap((occasion) => pointIds(answers, each.questions, occasion));
    const cells = changeCells(book, each);
    if (estimatesShown(each, cells, points, context.project.threshold).hidesWays) untold.add(effect);
    found.set(effect, [...(found.get(effect) ?? []), each.item]);
  }
  return new Map([...found].filter(([effect]) => !untold.has(effect)));
}

type Seen = { readonly effect: string; readonly wrote: string };

/** The first effect whose items the very same people answered, as far as what they wrote tells: its totals are theirs. */
function sameOf(seen: Seen[], { id }: Effect, people: readonly SaidChange[]): string {
  const wrote = JSON.stringify(people.map(({ codes }) => codes.join(' ')).toSorted());
  const known = seen.find((each) => each.wrote === wrote);
  if (!known) seen.push({ effect: id, wrote });
  return known?.effect ?? id;
}

const wordsOf = (effect: Effect, group: Group): RawRow['words'] => ({
  effect_id: effect.id,
  mentioned: group.id,
  group_id: effect.group,
  label: effect.label,
  label_en: effect.label_en,
  mentioned_label: group.label,
  mentioned_label_en: group.label_en,
  sense: effect.sense,
});

function figuresOf(book: CellBook, { effect, items, group, same }: Place, people: readonly SaidChange[]) {
  const recipe = (side: Side | null, codes: readonly string[] | null): Recipe => ({
    kind: 'said',
    items,
    side,
    codes,
  });
  // Of a side, what all of it mention tells of each; that all of it wrote something does not.
  const cell = (
    measure: string,
    at: Record<string, string>,
    side: Side | null,
    codes: Group['codes'] | null,
  ) => {
    const count = people.filter((each) => isSaid(each, side, codes)).length;
    const all = people.filter((each) => isSaid(each, side, null)).length;
    return book.cell({
      id: cellId(measure, at),
      value: count,
      contributors: codes === null ? count : toldOfAll(count, all),
      recipe: recipe(side, codes),
    });
  };
  const of = { effect: effect.id };
  const wroteRisen = cell('said.risen', of, 'risen', null);
  const wroteOthers = cell('said.others', of, 'others', null);
  const wrote = cell('said', { effect: same }, null, null);
  const at = { mentioned: group.id };
  const risen = cell('said.risen', { ...of, ...at }, 'risen', group.codes);
  const others = cell('said.others', { ...of, ...at }, 'others', group.codes);
  const all = cell('said', { effect: same, ...at }, null, group.codes);
  book.equation(wrote.id, [wroteRisen.id, wroteOthers.id]);
  book.equation(all.id, [risen.id, others.id]);
  book.inequality([risen.id], [wroteRisen.id]);
  book.inequality([others.id], [wroteOthers.id]);
  tie(book, items, group, { wroteRisen: wroteRisen.id, wroteOthers: wroteOthers.id, all: all.id });
  const contrast: Contrast = {
    people: risen.value,
    of: wroteRisen.value,
    others: others.value,
    othersOf: wroteOthers.value,
  };
  const needs = [risen, wroteRisen, others, wroteOthers].map(({ id }) => id);
  const figure = contrastFigure(contrastFigures(contrast), needs, [
    recipe('risen', group.codes),
    recipe('risen', null),
    recipe('others', group.codes),
    recipe('others', null),
  ]);
  const isFew = Math.min(contrast.of, contrast.othersOf) < CONTRAST_FROM;
  const estimate = (name: Parameters<typeof figure>[0]) =>
    isFew ? ({ kind: 'too_few', needs } as const) : figure(name);
  return {
    people: risen,
    of: wroteRisen,
    others,
    others_of: wroteOthers,
    difference: estimate('contrast_difference'),
    low: estimate('contrast_low'),
    high: estimate('contrast_high'),
    residual: estimate('contrast_residual'),
    p: estimate('contrast_p'),
  };
}

/** Whoever wrote and rose is among those who rose, and whoever mentions a group here is among all who do. */
function tie(
  book: CellBook,
  items: readonly string[],
  group: Group,
  ids: { readonly wroteRisen: string; readonly wroteOthers: string; readonly all: string },
): void {
  const known = (id: string): string[] => (book.cells.has(id) ? [id] : []);
  const [item, ...more] = items;
  const part = (name: string) => known(cellId('change', { item: item ?? '', part: name }));
  if (more.length === 0) {
    if (part('up').length > 0) book.inequality([ids.wroteRisen], part('up'));
    const rest = [...part('same'), ...part('down')];
    if (rest.length === 2) book.inequality([ids.wroteOthers], rest);
  }
  const mention = known(cellId('coded.people', { code_group: group.id }));
  if (mention.length > 0) book.inequality([ids.all], mention);
}
