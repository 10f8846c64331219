import { describe, expect, it } from 'vitest';
import { findThemes } from '../find-themes.ts';
import type { ThemeDocument, ThemeModel } from '../theme-model.ts';
import { rememberThemes } from './centre-terms.ts';
import type { ContinueOptions } from './continue-options.ts';
import { continueThemes as continued } from './continue-themes.ts';
import { plantedRound } from './planted-rounds.ts';
import type { RememberedGrouping } from './remembered.ts';

const OPTIONS: ContinueOptions = {
  seed: 7,
  minimumPeople: 5,
  ids: { secret: 'a secret' },
  fixed: new Map(),
  held: new Set(),
  wordsOf: (label) => label.split('・'),
};
const FIVE = ['rest', 'place', 'study', 'visit', 'talk'];

const continueThemes = (...given: Parameters<typeof continued>): ThemeModel => continued(...given).model;
const remember = (documents: readonly ThemeDocument[], model: ThemeModel): RememberedGrouping => ({
  themes: rememberThemes(documents, model),
  placed: new Map([
    ...documents.map(({ id }) => [id, null] as const),
    ...model.themes.flatMap((theme) => theme.units.map(({ id }) => [id, theme.id] as const)),
  ]),
});
const themeOf = ({ themes }: ThemeModel): Map<string, string> =>
  new Map(themes.flatMap((theme) => theme.units.map(({ id }) => [id, theme.id] as const)));
/** The theme that most units of a subject are in. */
function homeOf(model: ThemeModel, subjectOf: ReadonlyMap<string, string>, subject: string): string {
  const own = model.themes.map(({ id, units }) => ({
    id,
    n: units.filter((unit) => subjectOf.get(unit.id) === subject).length,
  }));
  return own.toSorted((x, y) => y.n - x.n)[0]!.id;
}
/** Share of the units that had a theme and are in it still. */
function inPlace(before: RememberedGrouping, model: ThemeModel): number {
  const now = themeOf(model);
  const had = [...before.placed].filter(([, theme]) => theme !== null);
  return had.filter(([unit, theme]) => now.get(unit) === theme).length / had.length;
}

const first = plantedRound('R1', FIVE, 160, 1);
const begun = findThemes(first.documents, OPTIONS);
const before = remember(first.documents, begun);

describe('a new round of the same subjects', () => {
  const second = plantedRound('R2', FIVE, 160, 2);
  const all = [...first.documents, ...second.documents];
  const model = continueThemes(all, before, OPTIONS);

  it('keeps every theme by id and label, and nine of ten answers in place', () => {
    expect(begun.themes).toHaveLength(5);
    expect(model.themes.map(({ id, label }) => [id, label])).toEqual(
      begun.themes.map(({ id, label }) => [id, label]),
    );
    expect(inPlace(before, model)).toBeGreaterThanOrEqual(0.9);
  });

  it('puts what is new where its subject lives', () => {
    const homes = new Map(FIVE.map((subject) => [homeOf(begun, first.subjectOf, subject), subject]));
    const right = [...themeOf(model)].filter(
      ([unit, theme]) => second.subjectOf.has(unit) && homes.get(theme) === second.subjectOf.get(unit),
    );
    expect(homes.size).toBe(5);
    expect(right.length).toBeGreaterThan(0.9 * second.subjectOf.size);
  });

  it('gives the same bytes again, whatever the order of the units', () => {
    const bytes = JSON.stringify(model);
    expect(JSON.stringify(continueThemes(all.toReversed(), before, OPTIONS))).toBe(bytes);
  });
});

it('finds a new subject as a theme of its own, and keeps the others', () => {
  const second = plantedRound('R2', [...FIVE, 'money', 'money'], 160, 3);
  const model = continueThemes([...first.documents, ...second.documents], before, OPTIONS);
  const known = new Set(begun.themes.map(({ id }) => id));
  const fresh = model.themes.filter(({ id }) => !known.has(id));
  expect(model.themes.filter(({ id }) => known.has(id))).toHaveLength(5);
  expect(fresh).toHaveLength(1);
  expect(fresh[0]!.stability).toBeGreaterThanOrEqual(0.6);
  expect(new Set(fresh[0]!.units.map(({ id }) => second.subjectOf.get(id)))).toEqual(new Set(['money']));
  expect(inPlace(before, model)).toBeGreaterThanOrEqual(0.9);
});

it('makes no theme of a subject that too few people speak of', () => {
  const second = plantedRound('R2', ['money'], 40, 4);
  const few = second.documents.map((unit) => ({ ...unit, personKey: 'one' }));
  const model = continueThemes([...first.documents, ...few], before, OPTIONS);
  expect(model.themes.map(({ id }) => id)).toEqual(begun.themes.map(({ id }) => id));
});

describe('two subjects that people come to speak of as one', () => {
  const joined = ['place+study', 'rest', 'visit', 'talk', 'place+study', 'place+study'];
  const later = plantedRound('R2', joined, 400, 5);
  const all = [...first.documents, ...later.documents];
  const [place, study] = ['place', 'study'].map((subject) => homeOf(begun, first.subjectOf, subject)) as [
    string,
    string,
  ];

  it('are joined under the id of one of them', () => {
    const model = continueThemes(all, before, OPTIONS);
    const left = model.themes.map(({ id }) => id).filter((id) => id === place || id === study);
    expect(left).toHaveLength(1);
    const gone = left[0] === place ? study : place;
    expect([...continued(all, before, OPTIONS).joined]).toEqual([[gone, left[0]]]);
    const of = new Set(model.themes.find(({ id }) => id === left[0])!.units.map(({ id }) => id));
    const earlier = [...before.placed].filter(([, theme]) => theme === place || theme === study);
    expect(earlier.filter(([unit]) => of.has(unit)).length).toBeGreaterThan(0.9 * earlier.length);
  });

  it('are not when people have decided something about both', () => {
    const held = new Set([place, study]);
    const model = continueThemes(all, before, { ...OPTIONS, held });
    expect(model.themes.map(({ id }) => id)).toEqual(expect.arrayContaining([place, study]));
  });

  it('go on under the one that people have decided something about', () => {
    for (const id of [place, study]) {
      const model = continueThemes(all, before, { ...OPTIONS, held: new Set([id]) });
      expect(model.themes.map((theme) => theme.id)).toContain(id);
    }
  });
});

it('parts a theme whose two subjects people come to speak of by themselves', () => {
  const together = plantedRound('R1', ['place+study', 'rest', 'visit', 'talk', 'money'], 160, 11);
  const whole = findThemes(together.documents, OPTIONS);
  const both = homeOf(whole, together.subjectOf, 'place+study');
  const apart = plantedRound(
    'R2',
    ['place', 'study', 'place', 'study', 'rest', 'visit', 'talk', 'money'],
    500,
    12,
  );
  const remembered = remember(together.documents, whole);
  const all = [...together.documents, ...apart.documents];
  const model = continueThemes(all, remembered, OPTIONS);
  expect(model.themes.map(({ id }) => id)).toEqual(expect.arrayContaining(whole.themes.map(({ id }) => id)));
  expect(homeOf(model, apart.subjectOf, 'place')).not.toBe(homeOf(model, apart.subjectOf, 'study'));
  expect(continueThemes(all, remembered, { ...OPTIONS, held: new Set([both]) }).themes).toHaveLength(5);
});

it('leaves answers where people have put them, and themes of their own accord around them', () => {
  const [from, to] = ['rest', 'talk'].map((subject) => homeOf(begun, first.subjectOf, subject)) as [
    string,
    string,
  ];
  const moved = begun.themes
    .find(({ id }) => id === from)!
    .units.slice(0, 5)
    .map(({ id }) => id);
  const fixed = new Map<string, string | null>([
    ...moved.slice(0, 3).map((id) => [id, to] as const),
    ...moved.slice(3).map((id) => [id, null] as const),
  ]);
  const second = plantedRound('R2', FIVE, 80, 6);
  const model = continueThemes([...first.documents, ...second.documents], before, { ...OPTIONS, fixed });
  const now = themeOf(model);
  expect(moved.map((id) => now.get(id))).toEqual([to, to, to, undefined, undefined]);
});

it('knows a theme again that was not heard for a round', () => {
  const visit = homeOf(begun, first.subjectOf, 'visit');
  const silent = first.documents.filter(({ id }) => themeOf(begun).get(id) !== visit);
  const without = continueThemes(silent, before, OPTIONS);
  expect(without.themes.map(({ id }) => id)).not.toContain(visit);
  const remembered = remember(silent, without);
  const sleeping = before.themes.filter(({ id }) => id === visit);
  const back = plantedRound('R3', ['visit'], 40, 8);
  const again = continueThemes(
    [...silent, ...back.documents],
    { ...remembered, themes: [...remembered.themes, ...sleeping] },
    OPTIONS,
  );
  expect(again.themes.map(({ id }) => id)).toEqual(begun.themes.map(({ id }) => id));
});

it('gives a theme another name when too few people are left who say the words of the old one', () => {
  const wordsOf = () => ['名字'];
  const model = continueThemes(first.documents, before, { ...OPTIONS, wordsOf });
  expect(model.themes.map(({ id }) => id)).toEqual(begun.themes.map(({ id }) => id));
  const renamed = { ...before, themes: before.themes.map((theme) => ({ ...theme, label: '名字のある声' })) };
  expect(JSON.stringify(continueThemes(first.documents, renamed, { ...OPTIONS, wordsOf }))).not.toContain(
    '名字',
  );
});
