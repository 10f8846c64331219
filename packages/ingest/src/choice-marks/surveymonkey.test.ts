import { describe, expect, it } from 'vitest';
import { chosen, file, taken, textsOf } from './taken-as-proposed.ts';

describe('a question with a column for each choice', () => {
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
});
