import { describe, expect, it } from 'vitest';
import { cValues, type TermPart } from './c-value.ts';

const part = (word: string): TermPart => ({ word, mayBegin: true, mayEnd: true });
const run = (text: string) => text.split(' ').map(part);
const people = (many: number, ...texts: string[]) => Array.from({ length: many }, () => texts.map(run));
const scores = (terms: ReturnType<typeof cValues>) =>
  Object.fromEntries(terms.map(({ words, score }) => [words.join(' '), Number(score.toFixed(3))]));

describe('C-value', () => {
  it('takes off a nested term what its longer terms account for, each but once', () => {
    // The paper's own example, an occurrence being a person: 984 wrote C, 5 of them inside of A B, 6 more inside of B, …
    // A = log2 5 · 5; B = log2 4 · (11 − 5/1); C = log2 3 · (984 − (5 + 6 + 7 + 5 + 3) / 5)
    const found = cValues(
      [
        ...people(5, 'adenoid cystic basal cell carcinoma'),
        ...people(6, 'cystic basal cell carcinoma'),
        ...people(7, 'ulcerated basal cell carcinoma'),
        ...people(5, 'recurrent basal cell carcinoma'),
        ...people(3, 'circumscribed basal cell carcinoma'),
        ...people(958, 'basal cell carcinoma'),
      ],
      3,
    );
    // 「basal cell」 and the like are nested in many terms, and nobody says them alone.
    expect(scores(found.filter(({ alone }) => alone > 0))).toEqual({
      'basal cell carcinoma': 1551.361,
      'ulcerated basal cell carcinoma': 14,
      'cystic basal cell carcinoma': 12,
      'adenoid cystic basal cell carcinoma': 11.61,
      'recurrent basal cell carcinoma': 10,
      'circumscribed basal cell carcinoma': 6,
    });
    expect(found[0]).toMatchObject({ people: 984, alone: 958, within: 5 });
  });

  it('finds no term in what is only ever said inside of a longer one', () => {
    expect(scores(cValues(people(6, '当事者 研究 発表'), 3))).toEqual({ '当事者 研究 発表': 9.51 });
  });

  it('keeps both where enough people say the shorter one alone', () => {
    // 夜間 開所: 9 people, 4 of them inside of 夜間 開所 日; log2 2 · (9 − 4/1), log2 3 · 4.
    const found = cValues([...people(4, '夜間 開所 日'), ...people(5, '夜間 開所')], 4);
    expect(scores(found)).toEqual({ '夜間 開所 日': 6.34, '夜間 開所': 5 });
  });

  it('counts people, not occurrences', () => {
    const often = people(1, ...Array.from({ length: 50 }, () => '夜間 開所'));
    expect(cValues([...often, ...people(1, '夜間 開所')], 3)).toEqual([]);
    expect(cValues([...often, ...people(2, '夜間 開所')], 3)).toMatchObject([{ people: 3, score: 3 }]);
  });

  it('takes a person who says both for a person of both', () => {
    // 6 people say the long one, 4 of them the short one by itself too: log2 2 · (6 − 6/1) = 0.
    const found = cValues([...people(4, '夜間 開所 日', '夜間 開所'), ...people(2, '夜間 開所 日')], 2);
    expect(scores(found)).toEqual({ '夜間 開所 日': 9.51 });
  });

  it('lets no term begin or end with what may not', () => {
    const prefix = { word: '再', mayBegin: true, mayEnd: false };
    const suffix = { word: '者', mayBegin: false, mayEnd: true };
    const found = cValues(
      Array.from({ length: 3 }, () => [[part('入院'), prefix, part('訪問'), suffix]]),
      3,
    );
    expect(found.map(({ words }) => words.join(''))).toEqual(['入院再訪問者']);
  });

  it('gives the same list whatever the order of people', () => {
    const all = [...people(4, '夜間 開所 日'), ...people(5, '夜間 開所'), ...people(4, '見学 同行')];
    expect(cValues(all.toReversed(), 4)).toEqual(cValues(all, 4));
  });

  it('finds nothing in nothing', () => {
    expect(cValues([], 1)).toEqual([]);
    expect(cValues([[], [[part('夜間')]]], 1)).toEqual([]);
  });
});
