import type { Question } from '@hirogeru/store/vault';
import { columnNames, mapColumns } from './mapping/columns.ts';
import type { ColumnMapping, Mapping } from './mapping/schema.ts';
import { questionId } from './take/answers.ts';

const QUESTION_KINDS: readonly string[] = ['free_text', 'likert', 'nps', 'number', 'choice', 'multi_choice'];
const NPS = { min: 0, max: 10 };

/** The questions of a form, as its mapping names them; `options` is JSON `[{ code, label }]` in the mapping's order. */
export function questionsOf(mapping: Mapping, scope: string): readonly Question[] {
  const { columns } = mapColumns(mapping, columnNames(Object.keys(mapping.columns)));
  return columns
    .filter((column) => QUESTION_KINDS.includes(column.mapping.kind))
    .map(({ name, question, mapping: column }) => {
      const range = column.kind === 'likert' ? column : column.kind === 'nps' ? NPS : null;
      return {
        scope,
        form_id: mapping.form,
        question_id: questionId(mapping.form, question),
        wording: ('wording' in column ? column.wording : undefined) ?? name,
        kind: column.kind,
        item_id: ('item' in column ? column.item : undefined) ?? null,
        heading: (column.kind === 'free_text' ? column.heading : undefined) ?? null,
        scale_min: range?.min ?? null,
        scale_max: range?.max ?? null,
        options: JSON.stringify(optionsOf(column)),
      };
    });
}

function optionsOf(column: ColumnMapping): { code: string; label: string }[] {
  const labels = 'labels' in column ? (column.labels ?? {}) : {};
  const seen = new Set<string>();
  return Object.entries(labels)
    .map(([label, code]) => ({ code: String(code), label }))
    .filter(({ code }) => !seen.has(code) && Boolean(seen.add(code)));
}
