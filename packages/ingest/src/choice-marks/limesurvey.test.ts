import { describe, expect, it } from 'vitest';
import { chosen, file, taken, textsOf } from './taken-as-proposed.ts';

const LSS = `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>
<questions><rows>
<row><qid>2</qid><parent_qid>0</parent_qid><title>Q5</title><type>M</type><other>Y</other><question>参加のきっかけ</question></row>
<row><qid>3</qid><parent_qid>0</parent_qid><title>Q6</title><type>T</type><question>ご意見</question></row></rows></questions>
<subquestions><rows><row><qid>21</qid><parent_qid>2</parent_qid><title>SQ001</title><question>友人</question></row>
<row><qid>22</qid><parent_qid>2</parent_qid><title>SQ002</title><question>案内</question></row></rows></subquestions></document>`;
const lss = { path: 'form.lss', bytes: new TextEncoder().encode(LSS) };
const limesurvey = (names: readonly string[], rows: readonly (readonly string[])[]) =>
  file('回答.csv', [
    ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', ...names, 'Q6'],
    ...rows.map((cells, at) => [
      `${at + 1}`,
      `2025-07-0${at + 1} 12:00:00`,
      '2',
      'ja',
      `${1000 + at}`,
      ...cells,
      `話せて${'よ'.repeat(at)}かったです。`,
    ]),
  ]);

describe('a question with a column for each choice', () => {
  it('is one question of LimeSurvey by the structure of the same run, in codes', async () => {
    const it = await taken(
      limesurvey(
        ['Q5[SQ001]', 'Q5[SQ002]', 'Q5[other]'],
        [
          ['Y', 'Y', ''],
          ['', 'Y', ''],
          ['N', 'N', ''],
          ['', '', ''],
          ['Y', '', '母のすすめ'],
          ['Y', '', ''],
        ],
      ),
      lss,
    );
    expect(await chosen(it)).toEqual({
      wording: '参加のきっかけ',
      options: ['友人', '案内', 'その他'],
      people: { 友人: 3, 案内: 2, その他: 1, '(zero)': 1, '(blank)': 1 },
    });
    expect(await textsOf(it)).toEqual([{ text: '母のすすめ', column_name: 'Q5[other]' }]);
    expect(it.report.files[0]).toMatchObject({ rows_read: 6, accepted: 6, problems: [] });
  });

  it('is one question of LimeSurvey in words, and N/A is a question that was not put', async () => {
    const it = await taken(
      limesurvey(
        ['参加のきっかけ [友人]', '参加のきっかけ [案内]', '参加のきっかけ [その他]'],
        [
          ['はい', 'いいえ', ''],
          ['はい', 'はい', ''],
          ['いいえ', 'いいえ', ''],
          ['N/A', 'N/A', 'N/A'],
          ['Yes', 'No', ''],
        ],
      ),
      lss,
    );
    expect((await chosen(it)).people).toEqual({ 友人: 3, 案内: 1, '(zero)': 1, '(not_applicable)': 1 });
  });
});
