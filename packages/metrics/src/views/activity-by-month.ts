import { activityByMonth as contract, TOTAL } from '@hirogeru/store/contracts';
import { sayActivityByMonth } from '../findings/activity.ts';
import { defineView } from '../view.ts';
import { activityTable, formsOf, inHours } from './activity-table.ts';
import { dominatedHours } from './dominance.ts';
import { fiscalMonths } from './fiscal-months.ts';
import { OFFICES } from './kept-sum.ts';

/** Activity by month (whole fiscal years, April to March) and form; a month without any log has no record. */
export const activityByMonth = defineView({
  contract,
  title: { ja: contract.label, en: 'Activity by month and form of engagement' },
  number: { ja: '活動（{month}、{form}）', en: 'Activity ({month}, {form})' },
  margins: ['month', 'form'],
  figures: {
    occasions: { formula: '回数 ＝ 活動記録の回数の合計', symbols: 'o(m, f) = Σ o_i' },
    attendances: { formula: '延べ ＝ 来た人の数の合計', symbols: 'a(m, f) = Σ a_i' },
    hours: {
      formula: '時間 ＝ 分の合計 ÷ 60（小数1桁）',
      symbols: 'h(m, f) = round₁( Σ min_i / 60 )',
    },
  },
  minimum: { offices: OFFICES },
  say: sayActivityByMonth,
  trace: {
    definition: '活動の回数・来た人の延べ数・時間、月と関わり方ごと。年度は4月から3月',
    formula: '時間 ＝ 分の合計 ÷ 60（小数1桁）',
    population: '活動記録の行',
    filters: '小計・合計の行は数えません。',
    exclusions:
      '記録のない月は0ではなく「記録なし」とします。時間は、1つの事業所が6割を超えるとき、2つで8割を超えるときも示しません。来た人などの人数は、ほかの人数と同じく少ないときも示しません。',
    source: '活動記録',
    reads: 'logs',
  },
  linked: ['activity_by_type', 'activity_by_year', 'activity_reach'],
  async build({ store, context, book, margins: marginsOf }) {
    const margins = await marginsOf('activities', ['month', 'form']);
    const months = fiscalMonths(margins.rows);
    if (months.length === 0) return [];
    const dimensions = ['month', 'form'] as const;
    const figureOf = activityTable(book, {
      dimensions,
      rows: months,
      margins,
      measures: ['occasions', 'attendances', 'minutes'],
      dominated: await dominatedHours(store, context.project.id, dimensions),
    });
    return [...months, TOTAL].flatMap((month) =>
      formsOf(margins).map((form) => ({
        words: { month, form },
        figures: {
          occasions: figureOf('occasions', month, form),
          attendances: figureOf('attendances', month, form),
          hours: inHours(figureOf('minutes', month, form), margins.population, { month, form }),
        },
      })),
    );
  },
});
