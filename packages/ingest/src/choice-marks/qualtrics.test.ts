import { describe, expect, it } from 'vitest';
import { chosen, file, taken, textsOf } from './taken-as-proposed.ts';

describe('a question with a column for each choice', () => {
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
});
