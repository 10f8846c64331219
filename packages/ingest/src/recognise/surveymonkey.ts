import type { SheetRow } from '../read/workbook.ts';
import { answerTable } from './answer-table.ts';
import { countHeadings } from './column-marks.ts';
import type { Header } from './header.ts';
import type { ToldChoice } from './recognition.ts';
import { rowsFrom } from './rows-from.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const FIXED = [
  ['Respondent ID', 'respondent_id', '回答者 ID', '回答者番号'],
  ['Collector ID', 'collector_id', 'コレクター ID', 'コレクタ ID', '回答収集器 ID', '収集者 ID'],
  ['Start Date', 'date_created', '開始日', '開始日時'],
  ['End Date', 'date_modified', '終了日', '終了日時'],
  ['IP Address', 'ip_address', 'IP アドレス'],
  ['Email Address', 'email_address', 'メール アドレス', 'Eメール アドレス'],
  ['First Name', 'first_name', '名'],
  ['Last Name', 'last_name', '姓'],
  ['Custom Data 1', 'custom_1', 'カスタム データ 1', 'カスタムデータ'],
];
// What stands below a question that has a single answer: no name of its own.
const ONE_ANSWER = /^(Response|Open-Ended Response|回答|自由回答|自由形式の回答|自由回答形式の回答)$/i;

const textsOf = (row: SheetRow | undefined): string[] => (row?.cells ?? []).map(({ text }) => text.trim());

/** SurveyMonkey: a row of questions, and below it a row of choices that is empty under the respondent's columns. */
export const surveymonkey: Recogniser = {
  kind: 'surveymonkey',
  look(workbook) {
    const at = rowsFrom(workbook, (row) => isQuestionRow(textsOf(row)));
    if (!at) return null;
    const {
      sheet,
      rows: [questions, choices],
    } = at;
    const marks = countHeadings(textsOf(questions), FIXED);
    const two =
      choices !== undefined &&
      textsOf(choices)
        .slice(0, marks)
        .every((text) => text === '');
    const header: Header = {
      rows: two ? [questions.number, choices.number] : [questions.number],
      columns: namesOf(textsOf(questions), two ? textsOf(choices) : [], marks),
      above: [],
    };
    const told = two ? toldChoices(textsOf(questions), textsOf(choices)) : [];
    return answersOf(workbook, [{ ...answerTable(sheet, header), choices: told }], {
      confidence: 0.97,
      why: 'Respondent ID・Collector ID の列があり、SurveyMonkey の書き方です',
    });
  },
};

const isQuestionRow = (texts: readonly string[]): boolean =>
  countHeadings(texts, FIXED) >= 3 && countHeadings(texts, FIXED.slice(0, 2)) >= 1;

/** The second row names the choice below a question that goes on to the right. */
function toldChoices(questions: readonly string[], choices: readonly string[]): (ToldChoice | null)[] {
  let at = 0;
  return questions.map((own, column) => {
    if (own !== '') at = column;
    const [wording, label] = [questions[at] ?? '', choices[column] ?? ''].map((text) =>
      text.replace(/\s+/g, ' '),
    );
    if (!wording || !label || ONE_ANSWER.test(label)) return null;
    return { question: `${at}`, code: label, wording, label };
  });
}

/** question/choice; a question goes on to the right until the next one. */
function namesOf(questions: readonly string[], choices: readonly string[], fixed: number): string[] {
  let question = '';
  return questions.map((own, column) => {
    if (own !== '') question = own.replace(/\s+/g, ' ');
    const choice = (choices[column] ?? '').replace(/\s+/g, ' ');
    if (choice === '' || ONE_ANSWER.test(choice)) return own === '' && column >= fixed ? question : own;
    return `${question}/${choice}`;
  });
}
