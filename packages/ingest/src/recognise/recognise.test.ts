import * as XLSX from '@e965/xlsx';
import { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read/read-file.ts';
import { recognise } from './recognise.ts';
import type { Recognition } from './recognition.ts';

const ofText = (text: string): Recognition =>
  recognise(readFile(new TextEncoder().encode(text), '回答.csv'), '回答.csv');

function ofSheets(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Recognition {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return recognise(readFile(bytes, '回答.xlsx'), '回答.xlsx');
}
const rowsOf = ({ tables }: Recognition): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

const answer = (status: string, finished: string): string =>
  `2021-07-05,2021-07-05,${status},100,${finished},R_1,5`;

const month = (name: string): unknown[][] => [
  [`${name} 活動記録`],
  ['日付', '活動', '参加者数'],
  ['R3.4.1', '居場所', 5],
  ['小計', '', 5],
  ['R3.4.8', '居場所', 3],
  ['合計', '', 8],
];

const lss = (before: string): string =>
  `<?xml version="1.0"?>${before}<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows><row><qid>1</qid></row></rows></questions></document>`;

describe('recognise', () => {
  it.each([
    ['google-forms', 'タイムスタンプ,満足度,意見\n2021/07/05 7:14:54 午前 GMT+9,5,よい\n'],
    ['google-forms', 'Timestamp,満足度\n2021/07/05 19:14:54,5\n'],
    ['ms-forms', 'ID,開始時刻,完了時刻,メール,名前,意見\n1,2021/7/5 9:00,2021/7/5 9:01,anonymous,,よい\n'],
    ['limesurvey', 'id,submitdate,lastpage,startlanguage,seed,G01Q01\n1,2021-07-05 12:00:00,2,ja,7,AO01\n'],
    ['kobo', 'start;end;q1;_id;_uuid;_submission_time;_index\na;b;c;1;u;t;1\n'],
    ['logoform', '受付番号,受付日時,立場,ご意見\nA-1,2021/07/05 09:00,家族,よい\n'],
    ['table', '会場,意見\n北,よい\n'],
  ])('knows %s by its columns', (kind, text) => {
    expect(ofText(text)).toMatchObject({ kind, outcome: 'answers' });
    expect(rowsOf(ofText(text))).toBe(1);
  });

  it('is never sure of a plain table', () => {
    expect(ofText('会場,意見\n北,よい\n').confidence).toBeLessThan(0.9);
  });

  it('leaves out previews of Qualtrics and names columns by their questions', () => {
    const codes = 'StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1';
    const labels = '開始日,終了日,回答タイプ,進捗,終了,回答ID,満足度';
    const imports = Array.from({ length: 7 }, (_, at) => `"{""ImportId"":""c${at}""}"`).join(',');
    const text = [
      codes,
      labels,
      imports,
      answer('IPアドレス', 'True'),
      answer('サーベイプレビュー', 'True'),
      answer('IPアドレス', 'False'),
    ];
    const found = ofText(text.join('\n'));
    expect(found).toMatchObject({ kind: 'qualtrics', facts: { preview_rows: 1, unfinished_rows: 1 } });
    expect(found.tables[0]).toMatchObject({ headerRows: [1, 2, 3], leftOut: [{ row: 5, why: 'preview' }] });
    expect(found.tables[0]?.columns[6]).toBe('満足度');
    const withoutImports = ofText(text.filter((line) => line !== imports).join('\n'));
    expect(withoutImports.tables[0]?.headerRows).toEqual([1, 2]);
  });

  it('joins the questions and choices of SurveyMonkey', () => {
    const found = ofText(
      'Respondent ID,Collector ID,Start Date,End Date,IP Address,理由,,意見\n,,,,,友人,案内,Open-Ended Response\n1,2,a,b,,友人,,よい\n',
    );
    expect(found.kind).toBe('surveymonkey');
    expect(found.tables[0]?.columns.slice(5)).toEqual(['理由/友人', '理由/案内', '意見']);
  });

  it('leaves the sums of an activity log out and says so', () => {
    const found = ofSheets({ '4月': month('4月'), '5月': month('5月') });
    expect(found).toMatchObject({ kind: 'activity-log', facts: { subtotal_rows: 4 } });
    expect(rowsOf(found)).toBe(4);
    expect(found.tables[0]?.leftOut).toEqual([
      { row: 4, why: 'subtotal' },
      { row: 6, why: 'total' },
    ]);
  });

  it('knows 意見票 by its title and columns, and leaves the remark below out', () => {
    const found = ofSheets({
      入力: [
        ['第1回 意見票'],
        ['通し番号', '立場', 'ご意見・ご感想', '公開の可否'],
        [1, '家族', 'よい', '可'],
        ['　', '', '', ''],
        ['※ 氏名は任意です'],
      ],
    });
    expect(found.kind).toBe('opinion-sheet');
    expect(found.tables[0]).toMatchObject({ blank: [4], leftOut: [{ row: 5, why: 'note' }] });
    expect(rowsOf(found)).toBe(1);
  });

  it('knows a roster and an XLSForm', () => {
    expect(
      ofSheets({
        名簿: [
          ['氏名', 'ふりがな', '住所', '修了'],
          ['甲', 'こう', '区内', '○'],
        ],
      }).kind,
    ).toBe('roster');
    const form = ofSheets({
      survey: [
        ['type', 'name', 'label'],
        ['text', 'q1', 'ご意見'],
      ],
      choices: [
        ['list_name', 'name', 'label'],
        ['place', 'n', '北'],
      ],
    });
    expect(form).toMatchObject({
      kind: 'xlsform',
      outcome: 'definition',
      facts: { questions: 1, choices: 1 },
    });
  });

  it('reads the structure of a LimeSurvey form and resolves no entity', () => {
    expect(ofText(lss(''))).toMatchObject({
      kind: 'limesurvey-structure',
      facts: { questions: 1, answer_labels: 0 },
    });
    expect(() => ofText(lss('<!DOCTYPE d [<!ENTITY x "boom">]>'))).toThrow(Refused);
  });

  it('refuses a file that two exports are equally sure of', () => {
    expect(() =>
      ofText('受付番号,受付日時,_id,_uuid,_submission_time,_index,タイムスタンプ\n1,2,3,4,5,6,7\n'),
    ).not.toThrow();
    const both =
      'StartDate,EndDate,Status,Progress,Respondent ID,Collector ID,Start Date,End Date,_id,_uuid,_index\n';
    expect(() => ofText(`${both}2021-07-05,b,c,d,e,f,g,h,i,j,k\n`)).toThrow('E_AMBIGUOUS_EXPORT');
  });

  it('counts answers of hidden sheets without taking them', () => {
    const rows = [
      ['会場', '意見'],
      ['北', 'よい'],
      ['南', 'ふつう'],
    ];
    const book = XLSX.utils.book_new();
    for (const name of ['回答', '試験'])
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const found = recognise(readFile(bytes, 'a.xlsx'), 'a.xlsx');
    expect(found).toMatchObject({ hiddenSheets: ['試験'], facts: { hidden_answers: 2 } });
    expect(rowsOf(found)).toBe(2);
  });

  it('calls a workbook without a filled cell empty', () => {
    expect(() => ofSheets({ 回答: [] })).toThrow('E_EMPTY_FILE');
  });
});
