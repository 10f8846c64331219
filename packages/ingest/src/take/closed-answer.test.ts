import { expect, it } from 'vitest';
import { columnSchema } from '../mapping/schema.ts';
import { readClosed } from './closed-answer.ts';

type Column = Parameters<typeof readClosed>[0];

function read(mapping: unknown, text: string) {
  const column = { index: 0, name: '問', question: 'q1', mapping: columnSchema.parse(mapping) };
  return readClosed(column as Column, { text });
}
const choice = {
  kind: 'choice',
  labels: { '駅, 役所': 'a', 駅: 'b', その他: 'other', わからない: 'dont_know' },
};
const several = { ...choice, kind: 'multi_choice' };
const ages = { kind: 'choice', labels: { '20代以下': '20', '30代': '30', '40代': '40', '50代以上': '50' } };

it.each([
  ['12名', { code: null, number: 12 }],
  ['約１０名', { code: null, number: 10, precision: 'approx' }],
  ['２０～３０名', { code: null, number: 20, precision: 'approx' }],
  ['30くらい', { code: null, number: 30, precision: 'approx' }],
  ['15(3)', { code: null, number: 15, newcomers: 3 }],
  ['約15名(実8)', { code: null, number: 15, precision: 'approx', persons: 8 }],
  ['0', { code: null, number: 0 }],
  ['なし', { missing: 'zero' }],
  ['', { missing: 'blank' }],
  ['未回答', { missing: 'no_answer' }],
  ['該当なし', { missing: 'not_applicable' }],
  ['特になし', { missing: 'not_applicable' }],
  ['答えたくない', { missing: 'declined' }],
  ['わからない', { missing: 'dont_know' }],
])('reads the number %j as %j', (text, value) => {
  expect(read({ kind: 'number' }, text)).toEqual({ values: [value] });
});

it('refuses 数名, for which there is no number', () => {
  expect(read({ kind: 'number' }, '数名')).toEqual({
    values: [{ missing: 'unreadable' }],
    refused: { code: 'E_NUMBER', params: {} },
  });
});

it.each(['45', '４０才代', '四十代', '40代後半', '40台'])('puts the age %s under the label 40代', (text) => {
  expect(read(ages, text)).toEqual({ values: [{ code: '40', number: null }] });
});

it.each(['○', '◯', '〇', '●', 'レ', '✓', '☑'])('takes the mark %s for the label ○', (text) => {
  expect(read({ kind: 'choice', labels: { '○': 'yes' } }, text)).toEqual({
    values: [{ code: 'yes', number: null }],
  });
});

it('splits what was written beside その他 from the choice', () => {
  expect(read(choice, 'その他（図書館）')).toEqual({
    values: [{ code: 'other', number: null }],
    otherText: '図書館',
  });
  expect(read(several, '駅, 役所, その他: ﾁﾗｼで、たまたま')).toEqual({
    values: [
      { code: 'a', number: null },
      { code: 'other', number: null },
    ],
    otherText: 'ﾁﾗｼで、たまたま',
  });
});

it('keeps a reason that is a label of the question, and one that is none', () => {
  expect(read(choice, 'わからない')).toEqual({ values: [{ missing: 'dont_know' }] });
  expect(read(several, '特になし')).toEqual({ values: [{ missing: 'not_applicable' }] });
  expect(read({ kind: 'choice', labels: { なし: 'none', あり: 'some' } }, 'なし')).toEqual({
    values: [{ code: 'none', number: null }],
  });
});

it('never takes a middle of two points', () => {
  for (const text of ['4〜5', '4と5の間']) {
    expect(read({ kind: 'likert' }, text)).toEqual({
      values: [{ missing: 'unreadable' }],
      refused: { code: 'E_TWO_ANSWERS', params: {} },
    });
  }
});
