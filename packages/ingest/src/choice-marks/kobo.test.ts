import { describe, expect, it } from 'vitest';
import { chosen, file, taken, textsOf } from './taken-as-proposed.ts';

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
});
