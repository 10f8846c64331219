import { describe, expect, it } from 'vitest';
import { word } from '../continue/planted-rounds.ts';
import type { ThemeDocument, ThemeModel } from '../theme-model.ts';
import { applyEdits } from './apply-edits.ts';
import { constraintsOf } from './constraints.ts';
import type { ThemeEdits } from './theme-edits.ts';

const NONE: ThemeEdits = { names: {}, notes: {}, merges: {}, splits: [], moves: {}, pins: [], hidden: [] };
const WORDS = { a: ['夕方', '場所'], b: ['講座', '学ぶ'], c: ['病院', '訪問'] };
type Id = keyof typeof WORDS;

/** Six units a theme, each of an answer and a person of its own; the first three of `a` speak of the station, too. */
const documents: ThemeDocument[] = (['a', 'b', 'c'] as const).flatMap((theme) =>
  Array.from({ length: 6 }, (_, at) => ({
    id: `${theme}${at}:0`,
    answerId: `${theme}${at}`,
    personKey: `${theme}${at}`,
    words: [...WORDS[theme], ...(theme === 'a' && at < 3 ? ['駅前', '通う'] : ['休む'])].map(word),
  })),
);
const found: ThemeModel = {
  themes: (['a', 'b', 'c'] as const).map((id) => ({
    id,
    label: `${id}の声`,
    words: WORDS[id],
    stability: { a: 0.9, b: 0.7, c: 0.8 }[id],
    people: 6,
    typical: [],
    units: documents
      .filter((unit) => unit.id.startsWith(id))
      .map(({ id: unit }) => ({ id: unit, similarity: 0.5 })),
  })),
  others: [],
};
const edited = (edits: Partial<ThemeEdits>, sleeping: string[] = []) =>
  applyEdits(
    documents,
    found,
    { ...NONE, ...edits },
    { minimumPeople: 3, ids: { secret: 'a secret' }, sleeping },
  );
const shown = (edits: Partial<ThemeEdits>) =>
  Object.fromEntries(edited(edits).model.themes.map(({ id, units }) => [id, units.length]));
const sixes = { a: 6, b: 6, c: 6 } satisfies Record<Id, number>;

describe("people's edits", () => {
  it('change nothing where there are none', () => {
    const { model, conflicts } = edited({});
    expect(model.themes.map(({ id, label, units }) => [id, label, units.length])).toEqual([
      ['a', 'aの声', 6],
      ['b', 'bの声', 6],
      ['c', 'cの声', 6],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('give a name, which no other theme keeps then', () => {
    const { model } = edited({ names: { b: 'aの声' } });
    expect(model.themes.find(({ id }) => id === 'b')!.label).toBe('aの声');
    expect(model.themes.find(({ id }) => id === 'a')!.label).not.toBe('aの声');
  });

  it('join themes, along a chain too, as sure as the least sure of them', () => {
    const { model, conflicts } = edited({ merges: { a: 'b', b: 'c' } });
    expect(model.themes.map(({ id, units, stability }) => [id, units.length, stability])).toEqual([
      ['c', 18, 0.7],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('part a theme by words or by answers', () => {
    expect(shown({ splits: [{ from: 'a', id: 'station', words: ['駅前'], answers: [] }] })).toEqual({
      ...sixes,
      a: 3,
      station: 3,
    });
    expect(shown({ splits: [{ from: 'b', id: 'p', words: [], answers: ['b0', 'b1', 'b2:0'] }] })).toEqual({
      ...sixes,
      b: 3,
      p: 3,
    });
  });

  it('move an answer, or take it out of all themes', () => {
    expect(shown({ moves: { a0: 'b', 'a1:0': 'others' } })).toEqual({ a: 4, b: 7, c: 6 });
    expect(shown({ merges: { b: 'c' }, moves: { a0: 'b' } })).toEqual({ a: 5, c: 13 });
    expect(shown({ moves: { 'a0:0': 'c', a0: 'b' } })).toEqual({ a: 5, b: 6, c: 7 });
  });

  it('hide a theme and what was joined to it, and leave its answers in it', () => {
    const { model, themeOf, conflicts } = edited({ hidden: ['a', 'b'], merges: { a: 'b' } });
    expect(model.themes.map(({ id }) => id)).toEqual(['c']);
    expect(model.others).toHaveLength(12);
    expect(themeOf.get('a0:0')).toBe('b');
    expect(conflicts).toEqual([]);
  });
});

describe('edits that cannot be kept are told, and leave the themes as they were', () => {
  const gone = 'unknown_theme';
  it.each<[string, Partial<ThemeEdits>, object[], Record<string, number>]>([
    ['a name', { names: { z: '声' } }, [{ at: ['names', 'z'], reason: gone }], sixes],
    ['a note', { notes: { z: '声' } }, [{ at: ['notes', 'z'], reason: gone }], sixes],
    ['a pin', { pins: ['a', 'z'] }, [{ at: ['pins', 1], reason: gone }], sixes],
    ['a hidden theme', { hidden: ['z'] }, [{ at: ['hidden', 0], reason: gone }], sixes],
    ['a merge', { merges: { a: 'z' } }, [{ at: ['merges', 'a'], reason: gone }], sixes],
    ['a move', { moves: { a0: 'z' } }, [{ at: ['moves', 'a0'], reason: gone }], sixes],
    ['a move of nothing', { moves: { z0: 'a' } }, [{ at: ['moves', 'z0'], reason: 'unknown_answer' }], sixes],
    [
      'a split of nothing',
      { splits: [{ from: 'z', id: 'p', words: ['駅前'], answers: [] }] },
      [{ at: ['splits', 0, 'from'], reason: gone }],
      sixes,
    ],
    [
      'a split with an answer that is gone',
      { splits: [{ from: 'a', id: 'p', words: ['駅前'], answers: ['z'] }] },
      [{ at: ['splits', 0, 'answers', 0], reason: 'unknown_answer' }],
      { ...sixes, a: 3, p: 3 },
    ],
    [
      'a split with the id of a theme',
      { splits: [{ from: 'a', id: 'b', words: ['駅前'], answers: [] }] },
      [{ at: ['splits', 0, 'id'], reason: 'against' }],
      sixes,
    ],
    [
      'merges in a circle',
      { merges: { a: 'b', b: 'a' } },
      [
        { at: ['merges', 'a'], reason: 'against', other: ['merges', 'b'] },
        { at: ['merges', 'b'], reason: 'against', other: ['merges', 'a'] },
      ],
      sixes,
    ],
    [
      'a merge with itself',
      { merges: { a: 'a' } },
      [{ at: ['merges', 'a'], reason: 'against', other: ['merges', 'a'] }],
      sixes,
    ],
    [
      'a merge into a hidden theme',
      { merges: { a: 'b' }, hidden: ['b'] },
      [{ at: ['merges', 'a'], reason: 'against', other: ['hidden', 0] }],
      { a: 6, c: 6 },
    ],
    [
      'a merge of a pinned theme',
      { merges: { a: 'b' }, pins: ['a'] },
      [{ at: ['merges', 'a'], reason: 'against', other: ['pins', 0] }],
      sixes,
    ],
    [
      'a name that another has',
      { names: { a: '声', b: '声' } },
      [{ at: ['names', 'b'], reason: 'against', other: ['names', 'a'] }],
      sixes,
    ],
    [
      'a split that leaves too few people',
      { splits: [{ from: 'b', id: 'p', words: [], answers: ['b0', 'b1'] }] },
      [{ at: ['splits', 0], reason: 'too_few' }],
      sixes,
    ],
  ])('%s', (_, edits, conflicts, themes) => {
    expect(edited(edits).conflicts).toEqual(conflicts);
    expect(shown(edits)).toEqual(themes);
  });

  it('moves after which a theme has too few people to be shown', () => {
    const moves = { a0: 'b', a1: 'b', a2: 'b', a3: 'b' };
    const { model, conflicts } = edited({ moves });
    expect(model.themes.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(conflicts).toEqual(Object.keys(moves).map((id) => ({ at: ['moves', id], reason: 'too_few' })));
  });

  it('but not what was said of a theme that nobody speaks of for a while', () => {
    const edits = {
      names: { quiet: '声' },
      notes: { quiet: '覚え' },
      hidden: ['quiet'],
      merges: { quiet: 'a' },
    };
    expect(edited(edits, ['quiet']).conflicts).toEqual([]);
  });
});

it('ask the next search to leave moved answers, and themes that a person touched', () => {
  const { fixed, held } = constraintsOf(
    {
      ...NONE,
      names: { a: '声' },
      merges: { b: 'c' },
      splits: [{ from: 'd', id: 'd2', words: ['駅前'], answers: [] }],
      moves: { a0: 'd2', 'b0:0': 'others' },
      pins: ['e'],
      hidden: ['f'],
    },
    documents,
  );
  expect([...fixed]).toEqual([
    ['a0:0', 'd'],
    ['b0:0', null],
  ]);
  expect([...held].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
