import { Refused } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { defaultFrameworkText } from './defaults.ts';
import { loadFramework } from './load-framework.ts';

const shipped = loadFramework(defaultFrameworkText());
const idsOf = (text: string) => loadFramework(text).effects.map(({ id }) => id);
const shippedIds = shipped.effects.map(({ id }) => id);
const added = (more = '') => `
add:
  - id: supporter.sleep
    group: supporter
    label: よく眠れる
    observed: 眠れるようになったと話している
    measures:
      - { id: survey, items: [Q-9] }
${more}`;

it('adds an effect as the last of its group, or behind the one that is named', () => {
  const place = shippedIds.indexOf('supporter.load');
  expect(idsOf(added())).toEqual(shippedIds.toSpliced(place + 1, 0, 'supporter.sleep'));
  const first = shippedIds.indexOf('supporter.confidence');
  expect(idsOf(added('    after: supporter.confidence'))).toEqual(
    shippedIds.toSpliced(first + 1, 0, 'supporter.sleep'),
  );
});

it('reads of an added effect what it is measured by', () => {
  expect(loadFramework(added()).effects.find(({ id }) => id === 'supporter.sleep')).toMatchObject({
    items: ['Q-9'],
    instruments: [],
    codes: null,
    log: null,
    source: '',
    label_en: 'よく眠れる',
  });
});

it('hides an effect and keeps every other with its id', () => {
  expect(idsOf('hide: [community.livable]')).toEqual(shippedIds.filter((id) => id !== 'community.livable'));
});

it('says effects and groups in other words, never under other ids', () => {
  const { effects, groups } = loadFramework(
    'reword: { supporter.load: { label: しんどさ } }\ngroups: { client: { label: 利用する方, label_en: Users } }',
  );
  expect(effects.map(({ id }) => id)).toEqual(shippedIds);
  expect(effects.find(({ id }) => id === 'supporter.load')).toMatchObject({
    label: 'しんどさ',
    label_en: 'しんどさ',
    sense: 'load',
    items: ['X-S10'],
  });
  expect(groups.find(({ id }) => id === 'client')).toEqual({
    id: 'client',
    label: '利用する方',
    label_en: 'Users',
  });
});

it('takes an empty file for no change', () => {
  expect(loadFramework('')).toEqual(shipped);
});

it('still reads a whole framework of version 1', () => {
  const { effects } = loadFramework(`version: 1
groups: [{ id: client, label: 利用者 }]
effects:
  - { id: client.any.voice, group: client, label: 声, observed: 話す, sources: [SV, OC], items: [X-C11], instruments: [RSES] }`);
  expect(effects).toMatchObject([{ items: ['X-C11'], instruments: ['RSES'], codes: [] }]);
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
  ['hide:\n  - supporter.nothing', 'E_FRAMEWORK_EFFECT', 2, { effect: 'supporter.nothing' }],
  ['reword:\n  a.b: { label: x }', 'E_FRAMEWORK_EFFECT', 2, { effect: 'a.b' }],
  [added('    after: supporter.nobody'), 'E_FRAMEWORK_EFFECT', 9, { effect: 'supporter.nobody' }],
  [
    added().replace('supporter.sleep', 'supporter.load'),
    'E_FRAMEWORK_TAKEN',
    3,
    { effect: 'supporter.load' },
  ],
  [added().replace('supporter.sleep', 'client.sleep'), 'E_CONFIG', 3, { path: 'add.0.id' }],
  ['reword:\n  supporter.load: { lable: x }', 'E_CONFIG', 2, { path: 'reword.supporter.load' }],
  ['hidden: [supporter.load]', 'E_CONFIG', undefined, { path: '' }],
])('refuses %j with its line', (text, code, row, params) => {
  expect(refusalOf(text)).toMatchObject({ code, at: row === undefined ? {} : { row }, params });
});
