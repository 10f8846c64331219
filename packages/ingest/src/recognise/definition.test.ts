import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read/read-file.ts';
import { definitionOf } from './definition.ts';
import type { FormDefinition } from './form-definition.ts';

const ofText = (text: string): FormDefinition | null =>
  definitionOf(readFile(new TextEncoder().encode(text), 'a.lss'));
const row = (fields: Readonly<Record<string, string>>): string =>
  `<row>${Object.entries(fields)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</row>`;
const section = (name: string, ...rows: Readonly<Record<string, string>>[]): string =>
  `<${name}><fields><fieldname>qid</fieldname></fields><rows>${rows.map(row).join('')}</rows></${name}>`;
const lss = (...sections: readonly string[]): string =>
  `<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>${sections.join('')}</document>`;

describe('a LimeSurvey structure', () => {
  it('gives wordings and labels from the questions themselves, in Japanese', () => {
    const definition = ofText(
      lss(
        section(
          'questions',
          { qid: '1', parent_qid: '0', title: 'Q1', type: 'L', question: 'How?', language: 'en' },
          {
            qid: '1',
            parent_qid: '0',
            title: 'Q1',
            type: 'L',
            question: '<p>会は&nbsp;<b>どう</b></p>',
            language: 'ja',
          },
        ),
        section(
          'answers',
          { qid: '1', code: 'A2', answer: 'ふつう', sortorder: '2', language: 'ja' },
          { qid: '1', code: 'A1', answer: 'よい', sortorder: '1', language: 'ja' },
          { qid: '1', code: 'A1', answer: 'good', sortorder: '1', language: 'en' },
        ),
      ),
    );
    expect(definition?.questions).toEqual([
      {
        code: 'Q1',
        wording: '会は どう',
        answers: 'one_choice',
        type: 'L',
        choices: [
          { code: 'A1', label: 'よい' },
          { code: 'A2', label: 'ふつう' },
        ],
        subquestions: [],
        other: false,
      },
    ]);
  });

  it('gives them from the sections of wordings that newer versions write', () => {
    const definition = ofText(
      lss(
        section(
          'questions',
          { qid: '7', parent_qid: '0', title: 'WHY', type: 'M', other: 'Y' },
          { qid: '8', parent_qid: '7', title: 'SQ2', question_order: '2' },
          { qid: '9', parent_qid: '7', title: 'SQ1', question_order: '1' },
          { qid: '5', parent_qid: '0', title: 'SAT', type: 'F' },
        ),
        section(
          'question_l10ns',
          { qid: '7', question: '理由', language: 'ja' },
          { qid: '8', question: '案内', language: 'ja' },
          { qid: '9', question: '友人', language: 'ja' },
        ),
        section('answers', { aid: '3', qid: '5', code: '1' }),
        section('answer_l10ns', { aid: '3', answer: 'はい', language: 'ja' }),
      ),
    );
    expect(definition?.questions[0]).toMatchObject({
      answers: 'many_choices',
      other: true,
      wording: '理由',
      subquestions: [
        { code: 'SQ1', label: '友人' },
        { code: 'SQ2', label: '案内' },
      ],
    });
    expect(definition?.questions[1]).toMatchObject({
      answers: 'grid',
      choices: [{ code: '1', label: 'はい' }],
    });
    expect(definition?.lists.get('SAT')).toHaveLength(1);
  });

  it('is none in other XML and in a file that declares a document type', () => {
    expect(ofText('<?xml version="1.0"?><document><a/></document>')).toBeNull();
    expect(ofText(lss(section('questions')).replace('<document>', '<!DOCTYPE d><document>'))).toBeNull();
  });
});

const survey = [
  ['type', 'name', 'label::English (en)', 'label::日本語 (ja)'],
  ['start', 'start', '', ''],
  ['begin_group', 'about', 'About you', 'あなたのこと'],
  ['select_one place', 'place', 'Where', '会場'],
  ['end_group', '', '', ''],
  ['select_multiple why or_other', 'why', 'Why', 'きっかけ'],
  ['text', 'voice', 'Say', 'ご意見'],
];
const choices = [
  ['list_name', 'name', 'label::English (en)', 'label::日本語 (ja)'],
  ['place', 'n', 'North', '北'],
  ['place', 's', 'South', '南'],
  ['why', '1', 'Friend', '友人'],
];
const EXPECTED = {
  questions: [
    {
      code: 'about/place',
      wording: '会場',
      answers: 'one_choice',
      choices: [
        { code: 'n', label: '北' },
        { code: 's', label: '南' },
      ],
    },
    { code: 'why', answers: 'many_choices', choices: [{ code: '1', label: '友人' }], other: true },
    { code: 'voice', wording: 'ご意見', answers: 'text' },
  ],
};

describe('an XLSForm', () => {
  it.each(['xlsx', 'biff8'] as const)(
    'gives questions with their group and labels in Japanese (%s)',
    (bookType) => {
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(survey), 'survey');
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(choices), 'choices');
      const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
      expect(definitionOf(readFile(bytes, 'form.xls'))).toMatchObject(EXPECTED);
    },
  );

  it('is read from the sections of a CSV', () => {
    const part = (name: string, rows: readonly (readonly string[])[]): string =>
      [`${name},,,,`, ...rows.map((cells) => `,${cells.join(',')}`)].join('\n');
    expect(ofText(`${part('survey', survey)}\n${part('choices', choices)}\n`)).toMatchObject(EXPECTED);
  });

  it('is none in a table of answers', () => {
    expect(ofText('会場,意見\n北,よい\n')).toBeNull();
  });
});
