import { describe, expect, it } from 'vitest';
import { documentFrequency } from './document-frequency.ts';
import { keyness } from './keyness.ts';
import { logLikelihood } from './log-likelihood.ts';

describe('signed log-likelihood', () => {
  // 2·(a·ln(a/E1) + b·ln(b/E2)) with E1 = c·(a+b)/(c+d), by hand.
  it.each([
    [{ a: 12, b: 4, c: 1000, d: 2000 }, 11.616],
    [{ a: 4, b: 12, c: 2000, d: 1000 }, -11.616],
    [{ a: 10, b: 20, c: 100, d: 200 }, 0],
    [{ a: 5, b: 0, c: 10, d: 10 }, 10 * Math.LN2],
    [{ a: 0, b: 0, c: 10, d: 10 }, 0],
  ])('of %o is %d', (counts, expected) => {
    expect(logLikelihood(counts)).toBeCloseTo(expected, 3);
  });

  it.each([
    { a: 1, b: 0, c: 0, d: 1 },
    { a: 2, b: 0, c: 1, d: 1 },
    { a: 0, b: 2, c: 1, d: 1 },
  ])('refuses %o', (counts) => {
    expect(() => logLikelihood(counts)).toThrow(RangeError);
  });
});

const keywords = (target: string[][], reference: string[][]) =>
  keyness(documentFrequency(target), documentFrequency([...target, ...reference]));

describe('keyness', () => {
  it('counts documents, so that one long answer makes no keyword', () => {
    const once = keywords([['休み'], ['相談']], [['講座'], ['講座']]);
    const often = keywords([['休み', '休み', '休み'], ['相談']], [['講座'], ['講座']]);
    expect(once.map(({ term }) => term)).toEqual(['休み', '相談']);
    expect(often).toEqual(once);
  });

  it('leaves out what is rarer in the target', () => {
    expect(keywords([['休み'], ['休み']], [['休み', '講座'], ['講座']]).map(({ term }) => term)).toEqual([
      '休み',
    ]);
  });

  it('has nothing to say without a reference', () => {
    expect(keywords([['休み']], [])).toEqual([]);
  });
});
