import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { sampleContext } from '../sample-vault.ts';
import { factsOf } from '../sentences/facts.ts';
import { askedAndAnswered } from './asked.ts';

const put = (wording: string, occasion: string, all: Cell, missing: Cell) =>
  [
    ['T', all],
    ['missing', missing],
  ].map(([level, people]) => ({
    words: { question_id: wording, wording, occasion, level: level as string, effect_id: 'e' },
    cells: { people: people as Cell },
  }));
const said = (...rows: ReturnType<typeof put>[]) =>
  askedAndAnswered(factsOf({ likert_distribution: rows.flat() }, sampleContext()), ['e']);

it('says in a sentence an item how many of how many answered, before and after', () => {
  expect(
    said(
      put('調子に合わせて休める', 'post', shown(24), shown(1)),
      put('調子に合わせて休める', 'pre', shown(31), shown(0)),
      put('会場は', 'once', shown(40), shown(2)),
    ),
  ).toEqual([
    {
      ja: '「調子に合わせて休める」には、受講前に31人中31人、受講後に24人中23人が答えました。',
      en: '“I can rest when I need to”: answered by 31 of 31 before the course, 23 of 24 after the course.',
    },
    { ja: '「会場は」には、40人中38人が答えました。', en: '“会場は”: answered by 38 of 40.' },
  ]);
});

it('says what is withheld', () => {
  const [part, all] = said(
    put('a', 'pre', shown(31), shown(0)),
    put('a', 'post', masked, shown(0)),
    put('b', 'pre', masked, masked),
  );
  expect(part?.ja).toBe('「a」には、受講前に31人中31人が答えました（ほかは、少人数を守って示しません）。');
  expect(all?.ja).toBe('「b」に答えた人の数は、少人数を守って示しません。');
});

it('says nothing where no item asks about the effects', () => {
  expect(said()).toEqual([]);
});
