import { formatProblem } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { loadMappings } from './load.ts';
import { routesOf } from './routes.ts';

const form = (asked_if: string, more = ''): string => `
form: survey
label: アンケート
takes: answers
match: {}
columns:
  参加: { kind: choice, question: came, labels: { はい: 1, いいえ: 2, わからない: dont_know } }
  満足: { kind: likert, min: 1, max: 5 }
  理由: { kind: multi_choice, labels: { 友人: friend }, asked_if: ${asked_if} }
  その後: { kind: choice, labels: { はい: 1 } }
  年齢: { kind: number }
${more}`;
const problemsOf = (text: string) =>
  loadMappings([{ name: 'survey.yaml', text }]).problems.map(({ code, at, params }) => [
    code,
    at.row,
    params,
  ]);

it.each([
  ['the id of a question', '{ question: came, values: [1] }', { question: 'came', values: ['1'] }],
  [
    'the heading of its column',
    '{ question: 満足, values: [4, "5"] }',
    { question: 'q2', values: ['4', '5'] },
  ],
])('names the earlier question by %s', (_, asked_if, route) => {
  const { mappings, problems } = loadMappings([{ name: 'survey.yaml', text: form(asked_if) }]);
  expect(problems).toEqual([]);
  expect([...routesOf(mappings[0]!)]).toEqual([['q3', route]]);
});

it.each([
  ['a question that is not there', '{ question: q9, values: [1] }', 'E_ROUTE_QUESTION', {}],
  ['a question of numbers', '{ question: 年齢, values: [1] }', 'E_ROUTE_QUESTION', {}],
  ['the question itself', '{ question: q3, values: [friend] }', 'E_ROUTE_ORDER', {}],
  ['a later question', '{ question: その後, values: [1] }', 'E_ROUTE_ORDER', {}],
  ['an answer that cannot be given', '{ question: came, values: [1, 3] }', 'E_ROUTE_VALUE', { choices: 2 }],
  ['why nothing was answered', '{ question: came, values: [dont_know] }', 'E_ROUTE_VALUE', { choices: 2 }],
  ['a point off the scale', '{ question: 満足, values: [6] }', 'E_ROUTE_VALUE', { choices: 5 }],
])('tells of %s, with its line', (_, asked_if, code, params) => {
  expect(problemsOf(form(asked_if))).toEqual([[code, 9, params]]);
});

it('says what to do, after the place', () => {
  const [found] = loadMappings([
    { name: 'survey.yaml', text: form('{ question: q9, values: [1] }') },
  ]).problems;
  expect(found && formatProblem(found)).toMatch(
    /^survey\.yaml › 9行.*確かめてください \[E_ROUTE_QUESTION\]$/,
  );
});

it('wants a question that is in every file, and one routing for all columns of a question', () => {
  const optional = form('{ question: came, values: [1] }').replace(
    'question: came,',
    'question: came, optional: true,',
  );
  expect(problemsOf(optional)).toEqual([['E_ROUTE_QUESTION', 9, {}]]);
  const mark = (code: string, values: string) =>
    `  どこ[${code}]: { kind: choice_mark, question: where, code: ${code}, label: ${code}, asked_if: { question: came, values: ${values} } }\n`;
  const marks = (a: string, b: string) =>
    form('{ question: came, values: [1] }', mark('a', a) + mark('b', b));
  expect(problemsOf(marks('[1]', '[1]'))).toEqual([]);
  expect(problemsOf(marks('[1]', '[2]')).map(([code, row]) => [code, row])).toEqual([
    ['E_CONFIG', 12],
    ['E_CONFIG', 13],
  ]);
});
