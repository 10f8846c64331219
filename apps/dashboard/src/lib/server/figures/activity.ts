import { drawActivityMonths, drawCategoryPanels } from '@hirogeru/charts';
import { ACTIVITY_TYPES, activityByMonth, activityByType, FORMS, TOTAL } from '@hirogeru/store/contracts';
import { formatFiscalYear } from '#lib/format.ts';
import { FORM_LABELS } from '#lib/labels.ja.ts';
import { titleOf } from '../page-words.ts';
import type { Figure, Reader } from '../reader.ts';

const formsIn = (codes: ReadonlySet<string>) =>
  FORMS.filter((form) => codes.has(form)).map((id) => ({ id, label: FORM_LABELS[id] ?? id }));

const fiscalYear = (month: string): number =>
  Number(month.slice(0, 4)) - (Number(month.slice(5)) < 4 ? 1 : 0);

/** Occasions and attendances by month and form, a figure a fiscal year and unit. */
export function activityMonths(reader: Reader): Figure[] {
  const rows = reader.view(activityByMonth).filter((row) => row.month !== TOTAL);
  const forms = formsIn(new Set(rows.map((row) => row.form)));
  const years = [...new Set(rows.map((row) => fiscalYear(row.month)))].toSorted((a, b) => a - b);
  const measures = [
    { measure: 'occasions', unit: '回', what: '活動の回数（回）' },
    { measure: 'attendances', unit: '人（延べ）', what: '参加した延べ人数（人）' },
    { measure: 'hours', unit: '時間', what: '活動の時間（時間）' },
  ] as const;
  return years.flatMap((year) =>
    measures.map(({ measure, unit, what }) =>
      reader.figure(
        {
          id: `activity-${year}-${measure}`,
          view: activityByMonth.name,
          title: titleOf(
            reader,
            `${year}-${measure}`,
            `${formatFiscalYear(year)}の${what.replace(/（[^（]*$/, '')}`,
          ),
          subtitle: `${formatFiscalYear(year)}、${what}、関わり方ごと、月ごと`,
          note: `関わり方の3つの群に、上下はありません。`,
        },
        (caption) =>
          drawActivityMonths(
            rows.filter((row) => fiscalYear(row.month) === year),
            { ...caption, year, forms, measure, unit },
          ),
      ),
    ),
  );
}

/** Occasions by kind of activity and form. */
export function activityTypes(reader: Reader): Figure | null {
  const rows = reader.view(activityByType);
  if (rows.length === 0) return null;
  const labels = new Map(rows.map((row) => [row.activity_type, row.label]));
  const order: readonly string[] = ACTIVITY_TYPES;
  const kinds = [...labels]
    .filter(([kind]) => kind !== TOTAL)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return reader.figure(
    {
      id: 'activity-types',
      view: activityByType.name,
      title: titleOf(reader, activityByType.name, '活動の種類と関わり方'),
      subtitle: '活動の回数（回）。並びは活動の一覧の順です。',
      note: `どの活動も、等しく価値があります。`,
    },
    (caption) =>
      drawCategoryPanels(
        rows.map((row) => ({ panel: row.form, category: row.activity_type, cell: row.occasions })),
        {
          ...caption,
          panels: formsIn(new Set(rows.map((row) => row.form))),
          categories: kinds.map(([id, label]) => ({ id, label })),
          unit: '回',
          heading: '活動の種類',
        },
      ),
  );
}
