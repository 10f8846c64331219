import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawActivityMonths } from './activity-months.ts';
import { drawCategoryPanels } from './category-panels.ts';
import { drawChangeIntervals } from './change-intervals.ts';
import { drawDivergingLikert } from './diverging-likert.ts';
import type { Drawing } from './drawing.ts';

// What a reader measures in a chart, and reads in its text, is what its table shows: nothing more.
const named = (id: string, label: string) => ({ id, label });
const caption = { id: 'c', title: 'ことば', subtitle: '', note: '', width: 720 };
/** 1 to 60, and every third withheld. */
const cellOf = (seed: number, at: number): Cell =>
  (at * 7 + seed) % 3 === 0 ? masked : shown(1 + ((at * 17 + seed * 29) % 60));
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const isMasked = ({ kind }: Cell): boolean => kind === 'masked';
const valuesOf = (cells: readonly Cell[]): number[] =>
  cells.flatMap((cell) => (cell.kind === 'shown' ? [cell.value] : [])).toSorted((a, b) => a - b);

type Bar = { readonly length: number; readonly isHatched: boolean };

/** Bars of a chart; the squares of its key and the dashed outlines of months without a log are none. */
function barsOf({ svg }: Drawing, side: 'width' | 'height'): Bar[] {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return [...document.querySelectorAll('rect')].flatMap((rect) => {
    const parent = rect.parentElement;
    const fill =
      rect.getAttribute('fill') ??
      parent?.getAttribute('fill') ??
      parent?.parentElement?.getAttribute('fill') ??
      '';
    const isOther =
      rect.closest('defs') || fill === 'none' || rect.getAttribute('height') === rect.getAttribute('width');
    return isOther ? [] : [{ length: Number(rect.getAttribute(side)), isHatched: fill.includes('hatch') }];
  });
}

/** Numbers in the text of a chart, without those that its words hold. */
const numbersIn = ({ alternative }: Drawing, words: RegExp): number[] =>
  alternative.flatMap((text) =>
    [...text.replaceAll(words, '').matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number)),
  );

/** What a reader measures in a chart: the longest bar is the largest number, and zero is where it begins. */
function measuredIn(drawing: Drawing, side: 'width' | 'height', largest: number) {
  const bars = barsOf(drawing, side);
  const lengthsOf = (hatched: boolean): number[] =>
    bars.filter(({ isHatched }) => isHatched === hatched).map(({ length }) => length);
  const unit = Math.max(...lengthsOf(false)) / largest;
  return {
    numbers: lengthsOf(false)
      .map((length) => round(length / unit))
      .toSorted((a, b) => a - b),
    withheld: lengthsOf(true).length,
    isAlike: new Set(lengthsOf(true)).size <= 1,
  };
}

/** What its table shows. */
const shownIn = (cells: readonly Cell[]) => ({
  numbers: valuesOf(cells),
  withheld: cells.filter(isMasked).length,
  isAlike: true,
});
const largestOf = (cells: readonly Cell[]): number => Math.max(...valuesOf(cells));

const panels = [named('r1', '前の回'), named('r2', '次の回')];
const categories = ['a', 'b', 'c', 'd'].map((id) => named(id, `区分${id}`));
const panelsOf = (seed: number) =>
  panels.flatMap(({ id: panel }, row) =>
    categories.map(({ id: category }, column) => ({ panel, category, cell: cellOf(seed, row * 4 + column) })),
  );
const panelChart = (cells: ReturnType<typeof panelsOf>): Drawing =>
  drawCategoryPanels(cells, { ...caption, panels, categories, unit: '件', heading: '区分' });

const months = Array.from({ length: 9 }, (_, at) => `2021-${String(at + 4).padStart(2, '0')}`);

describe.each(SEEDS)('a chart of numbers of which some are withheld (%i)', (seed) => {
  it('has bars as long as the numbers shown, and withheld ones all alike', () => {
    const cells = panelsOf(seed);
    const own = cells.map(({ cell }) => cell);
    const drawing = panelChart(cells);
    expect(measuredIn(drawing, 'width', largestOf(own))).toEqual(shownIn(own));
    expect(valuesOf(own)).toEqual(expect.arrayContaining(numbersIn(drawing, /$^/g)));
  });

  it('shows months in the same way', () => {
    const cells = months.map((_, at) => cellOf(seed, at));
    const rows = months.map((month, at) => ({
      month,
      form: 'f',
      occasions: cells[at]!,
      attendances: masked,
      hours: masked,
    }));
    const options = {
      ...caption,
      year: 2021,
      forms: [named('f', '形')],
      measure: 'occasions',
      unit: '回',
    } as const;
    const drawing = drawActivityMonths(rows, options);
    expect(measuredIn(drawing, 'height', largestOf(cells))).toEqual(shownIn(cells));
    expect(valuesOf(cells)).toEqual(expect.arrayContaining(numbersIn(drawing, /\d+月/g)));
  });

  it('shows points of a scale in the same way', () => {
    // With more than one withheld point a line is said in words.
    const cells = [1, 2, 3, 4, 5].map((at) =>
      at === 1 + (seed % 5) ? masked : shown(1 + ((at * 7 + seed) % 20)),
    );
    const levels = [
      ...cells.map((cell, at) => [String(at + 1), cell] as const),
      ['missing', shown(0)],
      ['T', masked],
    ] as const;
    const rows = levels.map(([level, people]) => ({
      question_id: 'q',
      occasion: 'pre',
      level,
      people,
      wording: '項目',
      level_label: `段${level}`,
      asked_in: '',
      asked_of: '',
      asked_if: '',
      item_id: 'C-1',
      effect_id: null,
    }));
    const drawing = drawDivergingLikert(rows, { ...caption, occasions: [named('pre', '前')] });
    expect(measuredIn(drawing, 'width', largestOf(cells))).toEqual(shownIn(cells));
    expect(valuesOf(cells)).toEqual(expect.arrayContaining(numbersIn(drawing, /段\d|無回答 0人/g)));
  });

  it('draws an interval where its table has it, and none where it is withheld', () => {
    const ends = Array.from({ length: 4 }, (_, at) =>
      (at + seed) % 3 === 0 ? null : ([(at - 2) / 10 - seed / 20, at / 10 + seed / 10] as const),
    );
    const rows = ends.map((end, at) => changeRow(at, end));
    const drawing = drawChangeIntervals(rows, caption);
    const { document } = parseHTML(`<html><body>${drawing.svg}</body></html>`);
    const texts = [...document.querySelectorAll('text')].map((each) => ({
      text: each.textContent ?? '',
      x: Number(/translate\(([-\d.]+)/.exec(each.getAttribute('transform') ?? '')?.[1]),
    }));
    // Two numbers of the axis tell where every other one stands.
    const zero = texts.find(({ text }) => text === '0')!;
    const end = texts.find(({ text }) => /^\+\d+(\.\d+)?$/.test(text))!;
    const unit = (end.x - zero.x) / Number(end.text);
    const measured = [...document.querySelectorAll('path')]
      .map((path) => /^M([-\d.]+),[-\d.]+L([-\d.]+)/.exec(path.getAttribute('d') ?? ''))
      .flatMap((found) =>
        found ? [[found[1], found[2]].map((x) => round((Number(x) - zero.x) / unit))] : [],
      );
    expect(measured).toEqual(ends.flatMap((each) => (each ? [each.map(round)] : [])));
    expect(barsOf(drawing, 'width').filter(({ isHatched }) => isHatched).length).toBe(
      ends.filter((each) => each === null).length,
    );
  });
});

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

const changeRow = (seq: number, ends: readonly [number, number] | null) => {
  const figure = (value: number | undefined): Cell => (value === undefined ? masked : shown(value));
  return {
    item_id: `C-${seq}`,
    wording: '項目',
    effect_id: null,
    group_id: 'supporter',
    finding: 'hint',
    room: 'enough',
    sense: 'benefit',
    seq,
    n_pre: shown(24),
    n_post: shown(24),
    n_paired: shown(24),
    paired_rate: masked,
    up: masked,
    same: masked,
    down: masked,
    difference: figure(ends ? (ends[0] + ends[1]) / 2 : undefined),
    low: figure(ends?.[0]),
    high: figure(ends?.[1]),
    median: masked,
    lowest: masked,
    highest: masked,
    g: masked,
    g_low: masked,
    g_high: masked,
    p_holm: masked,
  };
};
