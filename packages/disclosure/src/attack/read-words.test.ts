import { masked, shown } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { found, said } from './made-up/rows.ts';
import { WORDS } from './made-up/words.ts';

describe('a reader of everything beside the tables finds', () => {
  it.each(WORDS)('what is told by %s', async (_, tables, leak) => {
    expect(await found(tables)).toContainEqual(leak);
  });
});

it('takes a label for no number, and no part of a number for a label', async () => {
  const tables = {
    choices: [
      { question_id: 'q', choice: 'a', choice_label: '1人', people: shown(91) },
      { question_id: 'q', choice: 'b', choice_label: '2〜3人', people: masked },
      { question_id: 'q', choice: 'c', choice_label: '4人(家族)', people: masked },
    ],
    sentences: [
      {
        ...said('選ばれた答えです（1人 91人）。示さないもの：2〜3人、4人（家族）。', 'Chosen (91).'),
        view: 'choices',
      },
    ],
  };
  expect(await found(tables)).toEqual([]);
});
