import { activityByYear as contract, TOTAL } from '@hirogeru/store/contracts';
import { cellId, type CellBook } from '../cell-book.ts';
import { sayActivityByYear } from '../findings/activity-years.ts';
import { defineView } from '../view.ts';
import { activityTable, formsOf, inHours } from './activity-table.ts';
import { dominatedHours } from './dominance.ts';
import { fiscalMonths, fiscalYearOf } from './fiscal-months.ts';
import { OFFICES, type Measure } from './kept-sum.ts';

const MEASURES: readonly Measure[] = ['occasions', 'attendances', 'minutes', 'persons', 'peers', 'newcomers'];

/** Activity by fiscal year and form. Stands after `activityByMonth`: a year is the sum of its months. */
export const activityByYear = defineView({
  contract,
  title: { ja: contract.label, en: 'Activity by fiscal year and form of engagement' },
  number: { ja: '活動（{fiscal_year}年度、{form}）', en: 'Activity (fiscal year {fiscal_year}, {form})' },
  margins: ['fiscal_year', 'form'],
  figures: {
    occasions: { formula: '回数 ＝ 活動記録の回数の合計', symbols: 'o(y, f) = Σ o_i' },
    attendances: { formula: '延べ ＝ 来た人の数の合計', symbols: 'a(y, f) = Σ a_i' },
    hours: { formula: '時間 ＝ 分の合計 ÷ 60（小数1桁）', symbols: 'h(y, f) = round₁( Σ min_i / 60 )' },
    persons: { formula: '実人数 ＝ 記録の1行ごとの実人数の合計', symbols: 'r(y, f) = Σ r_i' },
    peers: { formula: '人数 ＝ 参加したピアサポーターの数の合計', symbols: 'q(y, f) = Σ q_i' },
    newcomers: { formula: '人数 ＝ はじめて来た人の数の合計', symbols: 'w(y, f) = Σ w_i' },
  },
  minimum: { offices: OFFICES },
  say: sayActivityByYear,
  trace: {
    definition:
      '活動の回数・延べ・時間・実人数・ピアサポーター・新規の人数、年度（4月から3月）と関わり方ごと。実人数は記録の1行ごとのもので、2日来た人は2と数えます',
    formula: '数 ＝ 活動記録の行の合計',
    population: '活動記録の行',
    filters: '小計・合計の行は数えません。',
    exclusions:
      '書かれていない項目は0ではなく「記録なし」とします。時間は、1つの事業所が6割を超えるとき、2つで8割を超えるときも示しません。来た人などの人数は、ほかの人数と同じく少ないときも示しません。',
    source: '活動記録',
    reads: 'logs',
  },
  linked: ['activity_by_month', 'activity_by_type', 'activity_reach'],
  async build({ store, context, book, margins: marginsOf }) {
    const dimensions = ['fiscal_year', 'form'] as const;
    const margins = await marginsOf('activities', dimensions);
    const years = margins.rows;
    if (years.length === 0) return [];
    const figureOf = activityTable(book, {
      dimensions,
      rows: years,
      margins,
      measures: MEASURES,
      dominated: await dominatedHours(store, context.project.id, dimensions),
    });
    const forms = formsOf(margins);
    sumOfMonths(book, years, forms);
    return [...years, TOTAL].flatMap((fiscal_year) =>
      forms.map((form) => ({
        words: { fiscal_year, form },
        figures: {
          occasions: figureOf('occasions', fiscal_year, form),
          attendances: figureOf('attendances', fiscal_year, form),
          hours: inHours(figureOf('minutes', fiscal_year, form), margins.population, { fiscal_year, form }),
          persons: figureOf('persons', fiscal_year, form),
          peers: figureOf('peers', fiscal_year, form),
          newcomers: figureOf('newcomers', fiscal_year, form),
        },
      })),
    );
  },
});

/** Anybody can add the months up, so a year is tied to those that are entered. */
function sumOfMonths(book: CellBook, years: readonly string[], forms: readonly string[]): void {
  for (const year of years.filter((each) => /^\d{4}$/.test(each)))
    for (const form of forms)
      for (const measure of ['occasions', 'attendances', 'minutes']) {
        const id = (at: Record<string, string>) => cellId(`activities.${measure}`, { ...at, form });
        const months = fiscalMonths([`${year}-04`])
          .filter((month) => String(fiscalYearOf(month)) === year)
          .map((month) => id({ month }))
          .filter((each) => book.cells.has(each));
        const whole = id({ fiscal_year: year });
        if (book.cells.has(whole)) book.equation(whole, months);
      }
}
