import type { Sheet, SheetRow } from '../read/workbook.ts';
import { isBlank } from './filled-cells.ts';
import type { AnswerTable } from './recognition.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const TITLE = /意見(?:票|集約票|用紙|カード|シート)|ご意見/;
const OPINION = /意見|感想|テーマについて|^Q\d/i;
const ABOUT = [
  /立場|属性|区分/,
  /公開|掲載|引用/,
  /会場|参加方法|^回$/,
  /氏名|お名前|所属|連絡先/,
  /受領|記入日|提出/,
];

/** 意見票 and 意見集約票 filled in as forms, a sheet a person: « 項目 | 記入 » down the page. */
export const opinionForm: Recogniser = {
  kind: 'opinion-sheet',
  look(workbook) {
    const forms = workbook.sheets
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap((sheet) => readForm(sheet) ?? []);
    if (forms.length === 0) return null;
    const tables = forms.map(({ table }) => table);
    const titled = forms.some((form) => form.titled);
    return answersOf(workbook, tables, {
      confidence: titled ? 0.94 : 0.85,
      why: '「項目」と「記入」が縦に並ぶ意見票で、シート1枚が1人分です',
      facts: { opinions: forms.length },
    });
  },
};

/** The sheet as one row under its labels, or null where it is no such form. */
function readForm(sheet: Sheet): { table: AnswerTable; titled: boolean } | null {
  const columns: string[] = [];
  const texts: string[] = [];
  const titles: string[] = [sheet.name];
  const rows: number[] = [];
  for (const row of sheet.rows.filter((each) => !isBlank(each))) {
    const [label, ...values] = splitRow(row);
    if (label === '' && texts.length > 0) texts[texts.length - 1] += `\n${values.join(' ')}`;
    else if (values.length === 0 && columns.length === 0) titles.push(label ?? '');
    else if (label === '項目' && columns.length === 0) titles.push(label);
    else if (values.length > 1) return null;
    else {
      columns.push(label ?? '');
      texts.push(values[0] ?? '');
    }
    if (texts.length > 0) rows.push(row.number);
  }
  const about = ABOUT.filter((mark) => columns.some((name) => mark.test(name))).length;
  const opinion = columns.findIndex((name) => OPINION.test(name));
  const [first] = rows;
  if (columns.length < 3 || about < 2 || opinion < 0 || first === undefined) return null;
  if (columns.some((name) => name.length > 40) || new Set(columns).size < columns.length) return null;
  const answers: SheetRow = { number: first, cells: texts.map((text) => ({ text })) };
  return {
    titled: titles.some((text) => TITLE.test(text)),
    table: {
      sheet: sheet.name,
      headerRows: [],
      columns,
      rows: [answers],
      blank: [],
      leftOut: [],
      ragged: [],
    },
  };
}

/** The label in the first column, then what is filled in beside it. */
function splitRow({ cells }: SheetRow): string[] {
  const texts = cells.map(({ text }) => text.trim());
  return [(texts[0] ?? '').replace(/\s+/g, ' '), ...texts.slice(1).filter((text) => text !== '')];
}
