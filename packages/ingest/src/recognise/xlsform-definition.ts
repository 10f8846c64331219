import type { SheetRow, Workbook } from '../read/workbook.ts';
import type { AnswerForm, DefinedQuestion, FormDefinition, Labelled } from './form-definition.ts';
import { plainWording } from './plain-wording.ts';
import { hasColumns, xlsformName, xlsformSections } from './xlsform-sections.ts';

const SELECT =
  /^(?:add )?(select[_ ](?:one|multiple|1)|select all that apply|rank)(?:[_ ]external)?(?: from)? (\S+)/;
const OR_OTHER = /[_ ]or[_ ]other$| or specify other$/;
const FORMS: Readonly<Record<string, AnswerForm>> = {
  text: 'text',
  string: 'text',
  integer: 'number',
  int: 'number',
  decimal: 'number',
  range: 'number',
  date: 'date',
  today: 'date',
  datetime: 'date',
};
// No question, but what is around them.
const FRAME = /^(?:note|start|end|deviceid|phonenumber|username|audit|simserial|calculate|hidden)$/;

/** The questions and lists of choices of an XLSForm. @returns null for any other table. @source xlsform.org */
export function xlsformDefinition(workbook: Workbook): FormDefinition | null {
  const sections = xlsformSections(workbook);
  const survey = sections.get('survey');
  if (!survey || !hasColumns(survey[0], ['type', 'name'])) return null;
  const lists = listsOf(sections.get('choices') ?? []);
  const groups: string[] = [];
  const questions: DefinedQuestion[] = [];
  for (const cellOf of cellsOf(survey)) {
    const type = cellOf('type').replace(/\s+/g, ' ');
    const [begins, ends] = [/^begin[_ ]/.test(type), /^end[_ ]/.test(type)];
    if (begins) groups.push(cellOf('name'));
    else if (ends) groups.pop();
    else if (type !== '' && !FRAME.test(type)) {
      const select = SELECT.exec(type);
      questions.push({
        code: [...groups, cellOf('name')].join('/'),
        wording: plainWording(cellOf('label')),
        answers: formOf(type, select?.[1]),
        type,
        choices: lists.get(select?.[2] ?? '') ?? [],
        subquestions: [],
        other: OR_OTHER.test(type),
      });
    }
  }
  return { questions, lists };
}

function formOf(type: string, select: string | undefined): AnswerForm {
  if (select === 'rank') return 'ranking';
  if (select !== undefined) return /multiple|all/.test(select) ? 'many_choices' : 'one_choice';
  return FORMS[xlsformName(type).replaceAll(' ', '')] ?? 'other';
}

function listsOf(choices: readonly SheetRow[]): Map<string, Labelled[]> {
  const lists = new Map<string, Labelled[]>();
  for (const cellOf of cellsOf(choices)) {
    const [list, code] = [cellOf('list name'), cellOf('name') || cellOf('value')];
    if (list === '' || code === '') continue;
    lists.set(list, [...(lists.get(list) ?? []), { code, label: plainWording(cellOf('label')) || code }]);
  }
  return lists;
}

/** The rows below a section's heading, each as a way to its cells by the column's name. */
function cellsOf([header, ...rows]: readonly SheetRow[]): ((name: string) => string)[] {
  const names = header?.cells.map(({ text }) => xlsformName(text)) ?? [];
  const label = labelColumn(names);
  return rows.map(({ cells }) => (name) => {
    const at = name === 'label' ? label : names.indexOf(name);
    return at < 0 ? '' : (cells[at]?.text ?? '').trim();
  });
}

/** `label::日本語 (ja)` before `label` before the first other language. */
function labelColumn(names: readonly string[]): number {
  const japanese = names.findIndex((name) => /^label:.*(?:\(ja\)|日本語|japanese|:ja$)/.test(name));
  if (japanese >= 0) return japanese;
  const plain = names.indexOf('label');
  return plain >= 0 ? plain : names.findIndex((name) => name.startsWith('label:'));
}
