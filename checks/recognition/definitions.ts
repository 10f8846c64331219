import { bookBytes, csvBytes, textBytes, type Cells, type ExportCase } from './export-case.ts';

const SURVEYS: readonly (readonly Cells[])[] = [
  [
    ['type', 'name', 'label'],
    ['text', 'voice', 'ご意見'],
    ['select_one place', 'place', '会場'],
  ],
  [
    ['type', 'name', 'label::日本語 (ja)', 'label::English (en)', 'required', 'relevant'],
    ['begin_group', 'about', 'あなたのこと', 'About', '', ''],
    ['select_multiple place', 'place', '会場', 'Place', 'yes', ''],
    ['end_group', '', '', '', '', ''],
  ],
  [
    ['type', 'name', 'label', 'hint'],
    ['integer', 'age', '年齢', ''],
    ['note', 'thanks', 'ありがとうございます', ''],
  ],
];
const CHOICES: readonly (readonly Cells[])[] = [
  [
    ['list_name', 'name', 'label'],
    ['place', 'n', '北'],
  ],
  [
    ['list name', 'name', 'label::日本語 (ja)', 'label::English (en)'],
    ['place', 'n', '北', 'North'],
  ],
];

const lss = (version: number, sections: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>\n <DBVersion>${version}</DBVersion>\n <languages><language>ja</language></languages>${sections}</document>`;
const QUESTION = '<qid><![CDATA[1]]></qid><parent_qid>0</parent_qid><type>T</type><title>Q1</title>';

/** Files that define questions and hold no answers. */
export function definitions(): ExportCase[] {
  const forms = SURVEYS.flatMap((survey, at): ExportCase[] => {
    const choices = CHOICES[at % CHOICES.length] ?? [];
    const settings: Cells[] = [
      ['form_title', 'form_id'],
      ['意見', 'voice'],
    ];
    const part = (name: string, rows: readonly Cells[]): Cells[] => [
      [name],
      ...rows.map((row) => ['', ...row]),
    ];
    const csv = [...part('survey', survey), ...part('choices', choices), ...part('settings', settings)];
    return [
      { name: `XLSForm ${at} (XLSX)`, kind: 'xlsform', bytes: bookBytes({ survey, choices, settings }) },
      {
        name: `XLSForm ${at} (XLS)`,
        kind: 'xlsform',
        bytes: bookBytes({ survey, choices }, { type: 'biff8' }),
      },
      { name: `XLSForm ${at} (CSV)`, kind: 'xlsform', bytes: csvBytes(csv) },
    ];
  });
  const structures = [
    lss(
      364,
      `<questions><rows><row>${QUESTION}<question><![CDATA[<p>ご意見</p>]]></question><language>ja</language></row></rows></questions>`,
    ),
    lss(
      640,
      `<questions><rows><row>${QUESTION}</row></rows></questions><question_l10ns><rows><row><qid>1</qid><question>ご意見</question><language>ja</language></row></rows></question_l10ns>`,
    ),
  ];
  return [
    ...forms,
    ...structures.map((text, at) => ({
      name: `LimeSurvey structure ${at}`,
      kind: 'limesurvey-structure',
      bytes: textBytes(text),
    })),
  ];
}
