import { describe, expect, it } from 'vitest';
import { cooccurrence } from './cooccurrence.ts';

const PEOPLE = ['夜 場 夜 場', '夜 場', '夜 場 茶', '夜', '茶', '茶 夜'].map((words) => words.split(' '));
const network = (minimumPeople: number, minimumJaccard: number, most = 10) =>
  cooccurrence(PEOPLE, { minimumPeople, minimumJaccard, most });

describe('words of the same people', () => {
  it('are counted by people: both over either', () => {
    // 夜 5 people, 場 3, 茶 3; together 夜・場 3, 夜・茶 2, 場・茶 1.
    expect(network(1, 0).pairs).toEqual([
      { terms: ['場', '夜'], people: 3, jaccard: 3 / 5 },
      { terms: ['夜', '茶'], people: 2, jaccard: 2 / 6 },
      { terms: ['場', '茶'], people: 1, jaccard: 1 / 5 },
    ]);
    expect(network(1, 0).terms).toEqual([
      { term: '場', people: 3 },
      { term: '夜', people: 5 },
      { term: '茶', people: 3 },
    ]);
  });

  it('need people enough and must be near enough', () => {
    expect(network(4, 0).pairs).toEqual([]);
    // 夜 and 茶 are said by 3 people and more, but only 2 say both.
    expect(network(3, 0).pairs.map(({ terms }) => terms.join(''))).toEqual(['場夜']);
    expect(network(1, 0.5).pairs.map(({ terms }) => terms.join(''))).toEqual(['場夜']);
    expect(network(1, 0, 2).terms.length).toBe(3);
    expect(network(1, 0, 1).terms.map(({ term }) => term)).toEqual(['場', '夜']);
  });

  it('do not depend on the order of people', () => {
    const options = { minimumPeople: 1, minimumJaccard: 0, most: 10 };
    expect(cooccurrence(PEOPLE.toReversed(), options)).toEqual(network(1, 0));
  });
});
