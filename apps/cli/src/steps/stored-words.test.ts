import { expect, it } from 'vitest';
import { StoredWords } from './stored-words.ts';

const form = (surface: string, known = true) => ({
  surface,
  lemma: surface,
  pos: '名詞',
  posDetail: '一般,*,*',
  conjugationType: '*',
  conjugationForm: '*',
  reading: '',
  known,
});

it('gives words back as they were put in, however many there are', () => {
  const words = new StoredWords();
  for (let at = 0; at < 10_000; at++) words.add(form(`語${at % 7}`, at % 2 === 0), at, at + 2);
  expect(words.count).toBe(10_000);
  const [one, two] = words.between(9_001, 9_003);
  expect({ surface: one!.surface, known: one!.known, start: one!.start, end: one!.end }).toEqual({
    surface: '語6',
    known: false,
    start: 9_001,
    end: 9_003,
  });
  expect([two!.surface, two!.known, two!.pos]).toEqual(['語0', true, '名詞']);
  expect(words.between(3, 3)).toEqual([]);
});
