import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitWord } from '../words/unit-words.ts';
import { findThemes } from './find-themes.ts';
import type { ThemeDocument, ThemeModel } from './theme-model.ts';

const SUBJECTS = {
  rest: ['休憩', '休む', '疲れる', '予定', '体調', '昼寝'],
  place: ['夕方', '場所', '集まる', 'サロン', '駅前', '通う'],
  study: ['講座', '学ぶ', '仲間', '修了', '演習', '講師'],
  visit: ['病院', '訪問', '入院', '退院', '面会', '病棟'],
  talk: ['体験', '語る', '聴衆', '学校', '緊張', '原稿'],
};

const word = (term: string): UnitWord => ({ surface: term, term, role: 'noun' });

/** Forty units of four words a subject, all combinations in turn; each by one of thirty people. */
const planted: ThemeDocument[] = Object.entries(SUBJECTS).flatMap(([subject, words]) =>
  Array.from({ length: 40 }, (_, i) => ({
    id: `${subject}-${String(i).padStart(2, '0')}`,
    personKey: `person-${(i * 7 + subject.length) % 30}`,
    words: [0, 1, 2, 3].map((step) => word(words[(i + step * (1 + (i % 5))) % words.length]!)),
  })),
);
const OPTIONS = { seed: 7, minimumPeople: 5, ids: { secret: 'a secret' } };
const model = findThemes(planted, OPTIONS);

describe('themes', () => {
  it('are the same with another secret, by other ids', () => {
    const inOrder = ({ themes }: ThemeModel) => themes.toSorted((x, y) => (x.label < y.label ? -1 : 1));
    const other = findThemes(planted, { ...OPTIONS, ids: { secret: 'another' } });
    const without = (found: ThemeModel) => inOrder(found).map(({ id: _, ...theme }) => theme);
    expect(without(other)).toEqual(without(model));
    const own = new Set(model.themes.map(({ id }) => id));
    expect(other.themes.filter(({ id }) => own.has(id))).toEqual([]);
  });

  it('are the subjects that were planted', () => {
    const found = model.themes.map(({ units }) => new Set(units.map(({ id }) => id.split('-')[0])));
    expect(found.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(found.flatMap((subjects) => [...subjects])).size).toBe(5);
  });

  it('come back in bootstrap samples when the subjects are far apart', () => {
    for (const { stability } of model.themes) expect(stability).toBeGreaterThan(0.9);
  });

  it('have the same bytes for the same seed, whatever the order of the units', () => {
    const bytes = JSON.stringify(model);
    assert(
      property(shuffledSubarray(planted, { minLength: planted.length }), (shuffled) => {
        expect(JSON.stringify(findThemes(shuffled, OPTIONS))).toBe(bytes);
      }),
      { seed: 11, numRuns: 3 },
    );
  });

  it('hold every unit once, or leave it to the others', () => {
    const noise = planted
      .slice(0, 30)
      .map(({ id, personKey }) => ({ id: `noise-${id}`, personKey, words: [word(id)] }));
    const { themes, others } = findThemes([...planted, ...noise], OPTIONS);
    const placed = [...themes.flatMap(({ units }) => units.map(({ id }) => id)), ...others];
    expect(placed.toSorted()).toEqual([...planted, ...noise].map(({ id }) => id).toSorted());
    expect(others.filter((id) => id.startsWith('noise'))).toHaveLength(30);
  });

  it('need the minimum of people, not of units', () => {
    const alone = planted.map((unit) => (unit.id.startsWith('visit') ? { ...unit, personKey: 'one' } : unit));
    const { themes, others } = findThemes(alone, OPTIONS);
    expect(themes).toHaveLength(4);
    expect(others.filter((id) => id.startsWith('visit'))).toHaveLength(40);
  });

  it('name nobody: words of fewer people than the minimum are in no label and no list', () => {
    const named = planted.map((unit, at) =>
      at % 3 === 0 ? { ...unit, words: [...unit.words, word(`名字${at % 12 === 0 ? '甲' : '乙'}`)] } : unit,
    );
    const fewPeople = named.map((unit) =>
      unit.words.some(({ term }) => term?.startsWith('名字')) ? { ...unit, personKey: 'person-1' } : unit,
    );
    const { themes } = findThemes(fewPeople, OPTIONS);
    expect(themes.length).toBeGreaterThan(0);
    expect(JSON.stringify(themes.map(({ label, words }) => [label, words]))).not.toContain('名字');
  });

  it('are shown by whole units of different people', () => {
    for (const { typical, units } of model.themes) {
      expect(typical.length).toBeGreaterThan(1);
      expect(units.map(({ id }) => id)).toEqual(expect.arrayContaining([...typical]));
      const persons = typical.map((id) => planted.find((unit) => unit.id === id)!.personKey);
      expect(new Set(persons).size).toBe(persons.length);
    }
  });

  it('keep their ids when the other subjects are not there', () => {
    const without = findThemes(
      planted.filter(({ id }) => !id.startsWith('talk')),
      OPTIONS,
    );
    const ids = new Set(model.themes.map(({ id }) => id));
    expect(without.themes.filter(({ id }) => ids.has(id)).length).toBeGreaterThanOrEqual(3);
  });

  it('are none when nothing was written', () => {
    expect(findThemes([], OPTIONS)).toEqual({ themes: [], others: [] });
  });

  it('refuse two units with one id', () => {
    expect(() => findThemes([planted[0]!, planted[0]!], OPTIONS)).toThrow(RangeError);
  });
});

/** A direction for each subject: what an embedder would tell of its units. */
const meaning = (id: string): Float32Array =>
  Float32Array.from(Object.keys(SUBJECTS), (subject) => (id.startsWith(subject) ? 1 : 0));

describe('themes of units whose meaning is known', () => {
  const alone = planted
    .filter((_, at) => at % 8 === 0)
    .map(({ id, personKey }) => ({ id: `${id}-alone`, personKey, words: [word(`${id}だけの語`)] }));
  const told = (units: readonly ThemeDocument[]) =>
    units.map((unit) => ({ ...unit, meaning: meaning(unit.id) }));

  it('hold what is said in words that nobody else says', () => {
    const all = [...planted, ...alone];
    expect(findThemes(all, OPTIONS).others).toEqual(alone.map(({ id }) => id).toSorted());
    const { themes, others } = findThemes(told(all), OPTIONS);
    expect(others).toEqual([]);
    expect(
      themes.map(({ units }) => [units.length, new Set(units.map(({ id }) => id.split('-')[0])).size]),
    ).toEqual(Object.keys(SUBJECTS).map(() => [45, 1]));
  });

  it('have the same bytes for the same meanings, whatever the order of the units', () => {
    const known = told(planted);
    expect(JSON.stringify(findThemes(known.toReversed(), OPTIONS))).toBe(
      JSON.stringify(findThemes(known, OPTIONS)),
    );
  });

  it('need a meaning for each unit', () => {
    const some = planted.map((unit, at) => (at === 0 ? unit : { ...unit, meaning: meaning(unit.id) }));
    expect(() => findThemes(some, OPTIONS)).toThrow(RangeError);
  });
});
