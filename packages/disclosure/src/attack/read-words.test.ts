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

it('takes a choice that has no name but a number for no number either, as long as nothing is counted by it', async () => {
  const of = (sentence: string) => ({
    choices: [
      { question_id: 'q', choice: '25', choice_label: '25', people: masked },
      { question_id: 'q', choice: '125', choice_label: '125', people: masked },
      { question_id: 'q', choice: 'T', choice_label: '合計', people: shown(9) },
    ],
    sentences: [{ ...said(sentence, 'Withheld.'), view: 'choices' }],
  });
  expect(await found(of('9人が答えました。示さないもの：25、125。'))).toEqual([]);
  expect(await found(of('125人が答えました。'))).toContainEqual([
    'sentences/text/overview/finding/T/0',
    125,
    125,
  ]);
});
