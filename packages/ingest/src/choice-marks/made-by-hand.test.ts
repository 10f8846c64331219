import { answers, sql } from '@hirogeru/store/vault';
import { describe, expect, it } from 'vitest';
import { ingestFiles } from '../run.ts';
import { whereIs } from '../where/find.ts';
import { chosen, file, key, project, taken } from './taken-as-proposed.ts';

describe('a question with a column for each choice', () => {
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
