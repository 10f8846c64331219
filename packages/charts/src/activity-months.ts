import * as Plot from '@observablehq/plot';
import type { activityByMonth, Cell, ViewRow } from '@hirogeru/store/contracts';
import type { Named } from './category-panels.ts';
import { displayCell, displayShort, largestShown } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { NO_BARS } from './labels.ja.ts';
import { HATCH, render, size, SMALL, TEXT, text } from './render.ts';
import { LINE, PLAIN_BAR, SECOND } from './theme.ts';
import { wrap } from './wrap.ts';
import { figureEntry, tableOf } from './table-of.ts';

type MonthRow = ViewRow<typeof activityByMonth>;
type Measure = 'occasions' | 'attendances' | 'hours';
/** As each is read out; above a bar there is room for whole numbers only. */
const DECIMALS: Readonly<Record<Measure, number>> = { occasions: 0, attendances: 0, hours: 1 };
type Options = Caption & {
  /** First calendar year of the fiscal year: 2021 for 令和3年度. */
  readonly year: number;
  readonly forms: readonly Named[];
  readonly measure: Measure;
  readonly unit: string;
};

/** Months of a fiscal year, April to March, as 'YYYY-MM'. */
const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = index + 4;
    return month <= 12
      ? `${year}-${String(month).padStart(2, '0')}`
      : `${year + 1}-${String(month - 12).padStart(2, '0')}`;
  });

const monthLabel = (month: string): string => `${Number(month.slice(5))}月`;

/**
 * Activity of one fiscal year by month, a panel a form, all on one scale from zero. A month without a log is an empty
 * outline with its own words; it is not a month without activity.
 */
export function drawActivityMonths(rows: readonly MonthRow[], options: Options): Drawing {
  const months = monthsOf(options.year);
  const at = new Map(rows.map((row) => [`${row.month} ${row.form}`, row[options.measure]]));
  const cellOf = (month: string, form: string): Cell => at.get(`${month} ${form}`) ?? { kind: 'no_record' };
  const alternative = options.forms.map((form) => {
    const parts = months.map(
      (month) =>
        `${monthLabel(month)} ${displayCell(cellOf(month, form.id), options.unit, DECIMALS[options.measure])}`,
    );
    return `${form.label}：${parts.join('、')}。`;
  });
  return {
    svg: draw(months, cellOf, options, alternative),
    alternative,
    table: tableOf(
      options.title,
      ['月', ...options.forms.map((form) => form.label)],
      months.map((month) => [
        `${month.slice(0, 4)}年${monthLabel(month)}`,
        ...options.forms.map((form) =>
          figureEntry(cellOf(month, form.id), options.unit, DECIMALS[options.measure]),
        ),
      ]),
    ),
  };
}

type Bar = { month: string; form: string; cell: Cell };

/** Forms with a bar to draw, and in one line those whose months are all 0, withheld or without a log. */
function panelsOf(
  forms: readonly Named[],
  months: readonly string[],
  cellOf: (month: string, form: string) => Cell,
): { drawn: readonly Named[]; line: string } {
  const drawn = forms.filter((form) =>
    months.some((month) => {
      const cell = cellOf(month, form.id);
      return cell.kind === 'shown' && cell.value > 0;
    }),
  );
  if (drawn.length === 0 || drawn.length === forms.length) return { drawn: forms, line: '' };
  const left = forms.filter((form) => !drawn.includes(form)).map((form) => form.label);
  return { drawn, line: `${left.join('・')}：${NO_BARS}` };
}

const upright = (words: string): string => [...words].join('\n');

function draw(
  months: readonly string[],
  cellOf: (month: string, form: string) => Cell,
  options: Options,
  summary: readonly string[],
): string {
  const { width, narrow } = size(options);
  const { drawn, line } = panelsOf(options.forms, months, cellOf);
  const said = line === '' ? [] : wrap(line, width / TEXT - 1);
  const bars: Bar[] = drawn.flatMap((form) =>
    months.map((month) => ({ month, form: form.id, cell: cellOf(month, form.id) })),
  );
  const foot = said.length === 0 ? 0 : said.length * 19 + 16;
  const most = largestShown(bars.map((bar) => bar.cell));
  const value = (bar: Bar): number => (bar.cell.kind === 'shown' ? bar.cell.value : 0);
  const block = most * 0.78;
  const shown = bars.filter((bar) => bar.cell.kind === 'shown');
  const withheld = bars.filter((bar) => bar.cell.kind === 'masked');
  const empty = bars.filter((bar) => bar.cell.kind !== 'shown' && bar.cell.kind !== 'masked');
  const on = { x: 'month', fy: 'form' } as const;
  const words = {
    ...on,
    y: block / 2,
    textAnchor: 'middle',
    fontSize: narrow ? 11 : SMALL,
    fill: SECOND,
    lineHeight: 1.1,
  } as const;
  return render(
    {
      height: drawn.length * 150 + 4 + foot,
      marginLeft: 2,
      marginRight: 2,
      marginTop: 0,
      marginBottom: foot,
      x: { domain: months, axis: null, padding: 0.16 },
      y: { domain: [0, most], axis: null, insetTop: 52, insetBottom: 24 },
      fy: { domain: drawn.map((form) => form.id), axis: null, padding: 0 },
      marks: [
        Plot.barY(shown, { ...on, y1: 0, y2: value, fill: PLAIN_BAR }),
        Plot.barY(withheld, { ...on, y1: 0, y2: block, fill: HATCH, stroke: LINE }),
        Plot.barY(empty, { ...on, y1: 0, y2: block, fill: 'none', stroke: LINE, strokeDasharray: '3 2' }),
        Plot.ruleY([0], { stroke: LINE }),
        text(drawn, { fy: 'id', text: 'label', frameAnchor: 'top-left', fontWeight: 700, dy: 8 }),
        text(shown, {
          ...on,
          y: value,
          text: (bar: Bar) => displayShort(bar.cell),
          textAnchor: 'middle',
          dy: -9,
          fontSize: SMALL,
        }),
        text(empty, { ...words, text: (bar: Bar) => upright(displayShort(bar.cell)) }),
        text(withheld, {
          ...words,
          text: (bar: Bar) => upright(displayShort(bar.cell)),
          stroke: '#ffffff',
          strokeWidth: 4,
        }),
        text(bars, {
          ...on,
          y: 0,
          dy: 12,
          text: (bar: Bar) => (narrow ? String(Number(bar.month.slice(5))) : monthLabel(bar.month)),
          textAnchor: 'middle',
          fontSize: SMALL,
          fill: SECOND,
        }),
        text(said.length === 0 ? [] : drawn.slice(-1), {
          fy: 'id',
          frameAnchor: 'bottom-left',
          lineAnchor: 'top',
          dy: 12,
          text: () => said.join('\n'),
          fill: SECOND,
        }),
      ],
    },
    options,
    summary,
  );
}
