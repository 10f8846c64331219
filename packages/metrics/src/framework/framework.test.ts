import { expect, it } from 'vitest';
import { Refused } from '@hirogeru/store/contracts';
import { items } from '../instruments/items.ts';
import { defaultFrameworkText, defaultRulesText } from './defaults.ts';
import { loadFramework } from './load-framework.ts';

const framework = loadFramework(defaultFrameworkText());

it('has 44 effects: 16, 12, 6, 4 and 6', () => {
  const sizes = framework.groups.map(
    ({ id }) => framework.effects.filter(({ group }) => group === id).length,
  );
  expect(sizes).toEqual([16, 12, 6, 4, 6]);
});

it('names only items that there are, and every item somewhere', () => {
  const known = items.map(({ id }) => id);
  const named = framework.effects.flatMap((effect) => effect.items);
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !named.includes(id))).toEqual([]);
});

it('names every effect and group in English too, each with the reference that names it', () => {
  const named = [...framework.groups, ...framework.effects];
  expect(named.filter(({ label, label_en }) => label === label_en)).toEqual([]);
  const known = framework.references.map(({ id }) => id);
  expect(framework.effects.filter(({ source }) => !known.includes(source))).toEqual([]);
});

it('has finer codes for 41 effects, and log fields for 12', () => {
  expect(framework.effects.filter(({ codes }) => codes && codes.length > 0)).toHaveLength(41);
  expect(framework.effects.filter(({ log }) => log)).toHaveLength(12);
});

it('takes an effect’s group from its id', () => {
  expect(framework.effects.filter(({ id, group }) => !id.startsWith(`${group}.`))).toEqual([]);
});

it('has one coding rule for each heading but the remaining one and for each effect, in the same order', () => {
  const names = defaultRulesText()
    .split('\n')
    .filter((line) => line.startsWith('＊'))
    .map((line) => line.slice(1));
  expect(names).toEqual(['F1', 'F2', 'F3', ...framework.effects.map(({ id }) => id)]);
});

it('keeps every item of ours to one idea of at most 40 characters', () => {
  expect(items.filter(({ text }) => text.length > 40)).toEqual([]);
});

it('marks what is heavy as a load', () => {
  expect(items.filter(({ sense }) => sense === 'load').map(({ id }) => id)).toEqual(['X-S10', 'X-O1']);
});

const refusalOf = (text: string): unknown => {
  try {
    loadFramework(text);
  } catch (error) {
    return error instanceof Refused ? error.problem : error;
  }
  return null;
};

it.each([
  ['version: 1\ngroups: [}', { code: 'E_YAML', params: { line: 2 } }],
  [
    'version: 1\ngroups: []\neffects: [{ id: Wrong }]',
    { code: 'E_CONFIG', params: { path: 'effects.0.id' } },
  ],
])('refuses %j with its place', (text, problem) => {
  expect(refusalOf(text)).toMatchObject(problem);
});
