import { expect, it } from 'vitest';
import { tableOf, take } from './test-table.ts';

const chat = {
  form: 'chat',
  label: 'チャット',
  takes: 'chat',
  match: {},
  round: 'r2',
  columns: { 送信者: { kind: 'personal' }, 本文: { kind: 'free_text' } },
};
const header = ['送信者', '本文'];
const taken = (rows: readonly (readonly string[])[], own: object = {}) =>
  take(tableOf('zoom-chat', { '': [header, ...rows] }), { ...chat, ...own });

it('takes the messages of one sender for one person’s, and each of them for a message', () => {
  const { submissions } = taken([
    ['なぎ', '夕方の居場所'],
    ['みさき', '講座がよかった'],
    ['なぎ ', '夕方はさびしい'],
    ['なぎ', '夕方に開けて'],
  ]);
  const [first, other] = submissions;
  expect(submissions.map(({ belongs_to }) => belongs_to)).toEqual([
    first?.submission_id,
    other?.submission_id,
    first?.submission_id,
    first?.submission_id,
  ]);
  expect(submissions.every(({ is_part, respondent_code }) => !is_part && respondent_code === null)).toBe(
    true,
  );
  expect(JSON.stringify(submissions)).not.toMatch(/なぎ|みさき/);
});

it('takes two messages for two people’s where nothing says who sent them', () => {
  const { submissions } = taken([
    ['', '夕方の居場所'],
    ['', '夕方はさびしい'],
  ]);
  expect(submissions.map(({ belongs_to }) => belongs_to)).toEqual([null, null]);
});

it('knows the sender of a chat whatever the mapping says of the column', () => {
  const { tables, ...found } = tableOf('zoom-chat', {
    '': [header, ['なぎ', '夕方の居場所'], ['なぎ', '夕方はさびしい']],
  });
  const told = { ...found, tables: tables.map((table) => ({ ...table, sender: 0 })) };
  const { submissions } = take(told, { ...chat, columns: { ...chat.columns, 送信者: { kind: 'ignore' } } });
  expect(submissions.map(({ belongs_to }) => belongs_to)).toEqual([
    submissions[0]?.submission_id,
    submissions[0]?.submission_id,
  ]);
});

it('puts no sheets of a survey together by a name', () => {
  const { submissions } = taken(
    [
      ['なぎ', '夕方の居場所'],
      ['なぎ', '夕方はさびしい'],
    ],
    { takes: 'answers' },
  );
  expect(submissions.map(({ belongs_to }) => belongs_to)).toEqual([null, null]);
});
