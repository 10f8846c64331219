import { stringify } from 'csv-stringify/sync';
import type { RulesReport } from './rules.ts';

/** Themes by codes as a CSV that Excel opens as it is (UTF-8 with BOM), no cell of which it takes for a formula. */
export function crossAsCsv({ rules, cross }: RulesReport): string {
  const labels = new Map(rules.map(({ code, label }) => [code, label]));
  return stringify(
    [
      ['番号', '見出し・効果', ...cross.themes.map(({ label }) => label)],
      ...cross.rows.map(({ code, people }) => [
        code ?? '',
        code === null ? 'どの規則にも当てはまらない' : (labels.get(code) ?? code),
        ...people,
      ]),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
}
