import type { Question } from '@hirogeru/store/vault';
import { columnNames, mapColumns, type MappedColumn } from './mapping/columns.ts';
import { routesOf, type Route } from './mapping/routes.ts';
import type { ColumnMapping, Mapping } from './mapping/schema.ts';
import { besideId, questionId } from './take/answers.ts';

const QUESTION_KINDS: readonly string[] = [
  'free_text',
  'likert',
  'nps',
  'number',
  'choice',
  'multi_choice',
  'choice_mark',
];
const NPS = { min: 0, max: 10 };

/**
 * The questions of a form, as its mapping names them; `options` is JSON `[{ code, label }]` in the mapping's order.
 * Columns of one choice each are one question of several choices together.
 */
export function questionsOf(mapping: Mapping, scope: string): readonly Question[] {
  const { columns } = mapColumns(mapping, columnNames(Object.keys(mapping.columns)));
  const asked = columns.filter((column) => QUESTION_KINDS.includes(column.mapping.kind));
  return [...Map.groupBy(asked, ({ question }) => question).values()].flatMap((same) => {
    const [first] = same;
    const route = first && routesOf(mapping).get(first.question);
    return first ? questionOf(mapping.form, scope, first, { same, ...(route ? { route } : {}) }) : [];
  });
}

/**
 * What people may write beside a choice of the form (その他：…): a text of a question of its own, `<question>.other`. No
 * heading is its: it was asked for about the choice, not about a theme.
 */
export function questionsBeside(mapping: Mapping, scope: string): readonly Question[] {
  const asked = questionsOf(mapping, scope);
  const known = new Set(asked.map(({ question_id }) => question_id));
  return asked
    .filter(({ kind, question_id }) => CHOICES.has(kind) && !known.has(besideId(question_id)))
    .map((question) => ({
      ...question,
      question_id: besideId(question.question_id),
      wording: `${question.wording}（${BESIDE}）`,
      kind: 'free_text',
      item_id: null,
      options: '[]',
      beside: question.question_id,
    }));
}

const CHOICES: ReadonlySet<string> = new Set(['choice', 'multi_choice']);
const BESIDE = '選択肢にそえた記入';

function questionOf(
  form_id: string,
  scope: string,
  { name, question, mapping: column }: MappedColumn,
  { same, route }: { readonly same: readonly MappedColumn[]; readonly route?: Route },
): Question {
  const range = column.kind === 'likert' ? column : column.kind === 'nps' ? NPS : null;
  return {
    scope,
    form_id,
    question_id: questionId(form_id, question),
    wording: ('wording' in column ? column.wording : undefined) ?? name,
    kind: column.kind === 'choice_mark' ? 'multi_choice' : column.kind,
    item_id: ('item' in column ? column.item : undefined) ?? null,
    heading: (column.kind === 'free_text' ? column.heading : undefined) ?? null,
    scale_min: range?.min ?? null,
    scale_max: range?.max ?? null,
    options: JSON.stringify(once(same.flatMap(({ mapping: each }) => optionsOf(each)))),
    beside: null,
    asked_if: route
      ? JSON.stringify({ question_id: questionId(form_id, route.question), values: route.values })
      : null,
  };
}

type Option = { readonly code: string; readonly label: string };

function optionsOf(column: ColumnMapping): Option[] {
  if (column.kind === 'choice_mark') return [{ code: String(column.code), label: column.label }];
  const labels = 'labels' in column ? (column.labels ?? {}) : {};
  return Object.entries(labels).map(([label, code]) => ({ code: String(code), label }));
}

function once(options: readonly Option[]): Option[] {
  const seen = new Set<string>();
  return options.filter(({ code }) => !seen.has(code) && Boolean(seen.add(code)));
}
