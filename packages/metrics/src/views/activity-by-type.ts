import { ACTIVITY_TYPES, activityByType as contract, CODE_LABELS, TOTAL } from '@hirogeru/store/contracts';
import { sayActivityByType } from '../findings/activity.ts';
import { defineView } from '../view.ts';
import { activityTable, formsOf } from './activity-table.ts';
import { axis } from './axis.ts';
import { OFFICES } from './kept-sum.ts';

/** Activity by kind, in the order of the code list, and form. */
export const activityByType = defineView({
  contract,
  title: { ja: contract.label, en: 'Activity by kind and form of engagement' },
  number: { ja: '活動（{activity_type}、{form}）', en: 'Activity ({activity_type}, {form})' },
  margins: ['activity_type', 'form'],
  figures: {
    occasions: { symbols: 'o(k, f) = Σ o_i' },
    attendances: { formula: '延べ ＝ 来た人の数の合計', symbols: 'a(k, f) = Σ a_i' },
  },
  minimum: { offices: OFFICES },
  say: sayActivityByType,
  trace: {
    definition: '活動の回数と来た人の延べ数、種類と関わり方ごと。並びは決まった順です',
    formula: '回数 ＝ 活動記録の回数の合計',
    population: '活動記録の行',
    filters: '小計・合計の行は数えません。',
    exclusions:
      '来た人の延べ数は、ほかの人数と同じく少ないときも示しません。どの事業所もおこなっていない種類と関わり方は、0ではなく「該当しません」とします（hirogeru.yaml の impossible から）。',
    source: '活動記録',
    reads: 'logs',
  },
  linked: ['activity_by_month', 'activity_by_year', 'activity_reach'],
  async build({ book, margins: marginsOf }) {
    const margins = await marginsOf('activities', ['activity_type', 'form']);
    const types = margins.at(TOTAL, TOTAL).count === 0 ? [] : axis(ACTIVITY_TYPES, margins.rows);
    const figureOf = activityTable(book, {
      dimensions: ['activity_type', 'form'],
      rows: types,
      margins,
      measures: ['occasions', 'attendances'],
      dominated: () => false,
    });
    return [...types, ...(types.length > 0 ? [TOTAL] : [])].flatMap((activity_type) =>
      formsOf(margins).map((form) => ({
        words: {
          activity_type,
          form,
          label: typeLabel(activity_type),
        },
        figures: {
          occasions: figureOf('occasions', activity_type, form),
          attendances: figureOf('attendances', activity_type, form),
        },
      })),
    );
  },
});

/** Name of a kind; where the code list's label is another list's word (家族 is a standpoint too), its own. */
export const typeLabel = (type: string): string => LABELS[type] ?? CODE_LABELS[type] ?? type;

const LABELS: Readonly<Record<string, string>> = { [TOTAL]: '合計', family: '家族への支援' };
