import { projectSchema } from '@hirogeru/store/contracts';
import { answers, opinions, openVault, questions, sql } from '@hirogeru/store/vault';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { definitionsIn } from './definitions-in.ts';
import { inspectFile } from './inspect.ts';
import { loadMappings } from './mapping/load.ts';
import { ingestFiles } from './run.ts';
import { whereIs } from './where/find.ts';

const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和7年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2025-07-01' }],
});
const key = new TextEncoder().encode('a key of the tests only');
const file = (path: string, rows: readonly (readonly string[])[]) => ({
  path,
  bytes: new TextEncoder().encode(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  ),
});

/** Takes a file by the mapping that inspect proposes for it, as it stands. */
async function taken(answered: ReturnType<typeof file>, ...forms: readonly ReturnType<typeof file>[]) {
  const definitions = definitionsIn(forms);
  const { proposal } = inspectFile(answered, { project, mappings: [], definitions });
  const { mappings, problems } = loadMappings([{ name: 'p.yaml', text: proposal ?? '' }]);
  expect(problems).toEqual([]);
  const vault = await openVault(':memory:');
  const report = await ingestFiles({
    files: [answered],
    project,
    mappings,
    key,
    vault,
    runId: 'run-1',
    version: '0',
  });
  return { vault, report, mapping: mappings[0] };
}

/** People by what they chose of the one question with several choices; a reason in brackets. */
async function chosen({ vault }: Awaited<ReturnType<typeof taken>>) {
  const rows = await vault.all(
    sql`SELECT q.wording, q.options, coalesce(a.value_code, '(' || a.missing || ')') AS code,
        count(DISTINCT a.submission_id)::INTEGER AS people, count(*)::INTEGER AS n
      FROM ${answers} a JOIN ${questions} q USING (question_id) WHERE q.kind = 'multi_choice' GROUP BY ALL`,
    z.object({ wording: z.string(), options: z.string(), code: z.string(), people: z.int(), n: z.int() }),
  );
  const options = z
    .array(z.object({ code: z.string(), label: z.string() }))
    .parse(JSON.parse(rows[0]?.options ?? '[]'));
  const labels = new Map(options.map(({ code, label }) => [code, label]));
  expect(rows.every(({ people, n }) => people === n)).toBe(true);
  expect(new Set(rows.map(({ wording }) => wording)).size).toBe(1);
  return {
    wording: rows[0]?.wording,
    options: options.map(({ label }) => label),
    people: Object.fromEntries(rows.map(({ code, people }) => [labels.get(code) ?? code, people])),
  };
}
const textsOf = async ({ vault }: Awaited<ReturnType<typeof taken>>) =>
  vault.all(
    sql`SELECT text, column_name FROM ${opinions} WHERE question_id LIKE '%.other'`,
    opinions.row.pick({ text: true, column_name: true }),
  );

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
const XLSFORM = file('form.csv', [
  ['survey', '', '', ''],
  ['', 'type', 'name', 'label'],
  ['', 'select_multiple why or_other', 'q_reason', '参加のきっかけ'],
  ['', 'text', 'q_comment', 'ご意見'],
  ['choices', '', '', ''],
  ['', 'list_name', 'name', 'label'],
  ['', 'why', 'friend', '友人'],
  ['', 'why', 'flyer', '案内'],
]);
const kobo = (rows: readonly (readonly string[])[]) =>
  file('回答.csv', [
    [
      'start',
      'q_reason',
      'q_reason/friend',
      'q_reason/flyer',
      'q_reason/other',
      'q_reason_other',
      'q_comment',
      '_id',
      '_uuid',
      '_submission_time',
      '_index',
    ],
    ...rows.map((cells, at) => [
      `2025-07-0${at + 1}T10:00:00`,
      ...cells,
      `話せて${'よ'.repeat(at)}かったです。`,
      `${at}`,
      `u-${at}`,
      `2025-07-0${at + 1}T10:05:00`,
      `${at + 1}`,
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

  it.each([
    ['1', '0'],
    ['True', 'False'],
    ['TRUE', 'FALSE'],
  ])('is one question of Kobo with %s and %s, once', async (yes, no) => {
    const it = await taken(
      kobo([
        ['friend flyer', yes, yes, no, ''],
        ['flyer', no, yes, no, ''],
        ['', no, no, no, ''],
        ['', '', '', '', ''],
        ['friend other', yes, no, yes, '母のすすめ'],
        ['friend', yes, no, no, ''],
      ]),
      XLSFORM,
    );
    expect(await chosen(it)).toEqual({
      wording: '参加のきっかけ',
      options: ['友人', '案内', 'その他'],
      people: { 友人: 3, 案内: 2, その他: 1, '(zero)': 1, '(blank)': 1 },
    });
    expect(await textsOf(it)).toEqual([{ text: '母のすすめ', column_name: 'q_reason_other' }]);
    expect(it.mapping?.columns['q_reason']?.kind).toBe('ignore');
  });

  it('is one question of Kobo without a definition, named by its codes', async () => {
    const it = await taken(
      kobo([
        ['friend flyer', '1', '1', '0', ''],
        ['flyer', '0', '1', '0', ''],
        ['', '', '', '', ''],
      ]),
    );
    expect(await chosen(it)).toMatchObject({
      wording: 'q_reason',
      people: { friend: 1, flyer: 2, '(blank)': 1 },
    });
  });

  it.each([
    ['labels', '友人', '案内', 'その他'],
    ['numbers', '1', '1', '1'],
    ['codes', '1', '2', '6'],
  ])('is one question of Qualtrics by ImportId, with %s in the cells', async (_, a, b, c) => {
    const fixed = ['StartDate', 'EndDate', 'Status', 'Progress', 'Finished', 'ResponseId'];
    const about = (at: number) => [
      `2025-07-0${at} 09:00:00`,
      `2025-07-0${at} 09:05:00`,
      'IP アドレス',
      '100',
      'True',
      `R_${at}`,
    ];
    const it = await taken(
      file('q.csv', [
        [...fixed, 'Q5_1', 'Q5_2', 'Q5_6', 'Q5_6_TEXT', 'Q6_1', 'Q6_2'],
        [
          ...fixed,
          '参加のきっかけ - 友人',
          '参加のきっかけ - 案内',
          '参加のきっかけ - その他',
          '参加のきっかけ - その他 - テキスト',
          '満足度 - 午前',
          '満足度 - 午後',
        ],
        [...fixed, 'QID5_1', 'QID5_2', 'QID5_6', 'QID5_6_TEXT', 'QID6_1', 'QID6_2'].map(
          (id) => `{"ImportId":"${id}"}`,
        ),
        [...about(1), a, b, '', '', '5', '4'],
        [...about(2), '', b, '', '', '3', '4'],
        [...about(3), '', '', '', '', '1', '2'],
        [...about(4), a, '', c, '母のすすめ', '5', '5'],
      ]),
    );
    expect(await chosen(it)).toEqual({
      wording: '参加のきっかけ',
      options: ['友人', '案内', 'その他'],
      people: { 友人: 2, 案内: 2, その他: 1, '(blank)': 1 },
    });
    expect(await textsOf(it)).toMatchObject([{ text: '母のすすめ' }]);
    expect(it.mapping?.columns['満足度 - 午前']?.kind).toBe('likert');
  });

  it('is one question of SurveyMonkey by its second row, with the words of その他', async () => {
    const about = (at: number) => [
      `11800000000${at}`,
      '446000111',
      `07/0${at}/2025 10:00:00 AM`,
      `07/0${at}/2025 10:01:00 AM`,
    ];
    const it = await taken(
      file('s.csv', [
        ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', '参加のきっかけ', '', '', 'ご意見'],
        ['', '', '', '', '友人/知人', '友人/職場', 'その他（具体的に）', 'Open-Ended Response'],
        [...about(1), '友人/知人', '友人/職場', '', '話せてよかったです。'],
        [...about(2), '', '友人/職場', '', 'また来たいと思います。'],
        [...about(3), '', '', '', 'よく分かりました。'],
        [...about(4), '友人/知人', '', '母のすすめ', '時間が短いと思います。'],
      ]),
    );
    expect(await chosen(it)).toEqual({
      wording: '参加のきっかけ',
      options: ['友人/知人', '友人/職場', 'その他（具体的に）'],
      people: { '友人/知人': 2, '友人/職場': 2, 'その他（具体的に）': 1, '(blank)': 1 },
    });
    expect(await textsOf(it)).toMatchObject([{ text: '母のすすめ' }]);
  });

  it('is one question of SurveyMonkey with the numbers of the choices in the cells', async () => {
    const about = (at: number) => [`11800000000${at}`, '446000111', `07/0${at}/2025 10:00:00 AM`, ''];
    const it = await taken(
      file('s.csv', [
        ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'きっかけ', '', '', '満足度', ''],
        ['', '', '', '', '友人', '案内', 'ネット', '午前', '午後'],
        [...about(1), '1', '2', '', '1', '2'],
        [...about(2), '', '2', '', '1', '3'],
        [...about(3), '', '', '', '2', '5'],
        [...about(4), '1', '', '3', '4', '2'],
      ]),
    );
    expect(await chosen(it)).toEqual({
      wording: 'きっかけ',
      options: ['友人', '案内', 'ネット'],
      people: { 友人: 2, 案内: 2, ネット: 1, '(blank)': 1 },
    });
    expect(it.mapping?.columns['満足度/午前']?.kind).toBe('likert');
  });

  it.each([
    ['○', ''],
    ['●', ''],
    ['✓', ''],
    ['レ', ''],
    ['☑', '□'],
    ['Y', ''],
    ['Yes', ''],
    ['はい', ''],
    ['選択', '未選択'],
    ['Checked', 'Unchecked'],
    ['1', ''],
  ])('is proposed for a sheet made by hand with %s and "%s"', async (yes, no) => {
    const it = await taken(
      file('集計.csv', [
        ['番号', 'きっかけ[友人]', 'きっかけ[案内]', 'きっかけ[その他]', 'ご意見'],
        ['1', yes, yes, no, '話せてよかったです。'],
        ['2', no, yes, no, 'また来たいと思います。'],
        ['3', no, no, `${yes}（母のすすめ）`, '時間が短いと思います。'],
        ['4', yes, no, no, 'よく分かりました。'],
      ]),
    );
    expect(await chosen(it)).toMatchObject({ wording: 'きっかけ', people: { 友人: 2, 案内: 2, その他: 1 } });
  });

  it.each([
    ['きっかけ（友人）', 'きっかけ（案内）'],
    ['きっかけ/友人', 'きっかけ/案内'],
    ['きっかけ：友人', 'きっかけ：案内'],
    ['きっかけ_友人', 'きっかけ_案内'],
    ['きっかけ 友人', 'きっかけ 案内'],
    ['きっかけ (choice=友人)', 'きっかけ (choice=案内)'],
    ['きっかけ①友人', 'きっかけ②案内'],
  ])('is proposed for headings like %s', async (a, b) => {
    const it = await taken(
      file('集計.csv', [
        ['番号', a, b, 'ご意見'],
        ['1', '○', '○', '話せてよかったです。'],
        ['2', '', '○', 'また来たいと思います。'],
        ['3', '', '', '時間が短いと思います。'],
      ]),
    );
    expect(await chosen(it)).toEqual({
      wording: 'きっかけ',
      options: ['友人', '案内'],
      people: { 友人: 1, 案内: 2, '(blank)': 1 },
    });
  });

  it('is not seen where each column is a question of its own, or a scale', async () => {
    const { mapping } = await taken(
      file('集計.csv', [
        ['番号', '経験[入院]', '経験[通院]', '満足[午前]', '満足[午後]', 'ご意見'],
        ['1', 'はい', 'いいえ', '1', '1', '話せてよかったです。'],
        ['2', 'いいえ', 'いいえ', '1', '1', 'また来たいと思います。'],
        ['3', 'はい', 'はい', '1', '1', '時間が短いと思います。'],
        ['4', 'いいえ', 'はい', '1', '1', 'よく分かりました。'],
      ]),
    );
    expect(Object.values(mapping?.columns ?? {}).map(({ kind }) => kind)).not.toContain('choice_mark');
  });

  it('tells a cell that is no mark with its place, and leads from an answer to the column of its choice', async () => {
    const it = await taken(
      file('集計.csv', [
        ['番号', 'きっかけ[友人]', 'きっかけ[案内]', 'ご意見'],
        ['1', '○', '○', '話せてよかったです。'],
        ['2', '', '○', 'また来たいと思います。'],
      ]),
    );
    const later = file('集計2.csv', [
      ['番号', 'きっかけ[友人]', 'きっかけ[案内]', 'ご意見'],
      ['1', '', 'たぶん', '時間が短いと思います。'],
      ['2', '○', 'たぶん', 'よく分かりました。'],
    ]);
    const [report] = (
      await ingestFiles({
        files: [later],
        project,
        mappings: it.mapping ? [it.mapping] : [],
        key,
        vault: it.vault,
        runId: 'run-2',
        version: '0',
      })
    ).files;
    expect(report?.problems.map(({ code, at }) => [code, at.row, at.column])).toEqual([
      ['E_CHOICE_MARK', 2, 'きっかけ[案内]'],
      ['E_CHOICE_MARK', 3, 'きっかけ[案内]'],
    ]);
    expect((await chosen(it)).people).toEqual({ 友人: 2, 案内: 2, '(unreadable)': 1 });
    const [first] = await it.vault.all(
      sql`SELECT submission_id, question_id FROM ${answers} WHERE row_no = 2 AND run_id = 'run-1' LIMIT 1`,
      answers.row.pick({ submission_id: true, question_id: true }),
    );
    const id = `${first?.submission_id}:${first?.question_id}`;
    expect((await whereIs(it.vault, 'p', id, [])).map((found) => ('at' in found ? found.at : null))).toEqual([
      { file: '集計.csv', row: 2, column: 'きっかけ[友人]' },
      { file: '集計.csv', row: 2, column: 'きっかけ[案内]' },
    ]);
  });
});
