import { formatProblem } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { loadMappings } from './load.ts';

const good = `
form: slips
label: 意見票
takes: answers
match: { kind: opinion-sheet }
columns:
  ご意見: { kind: free_text, heading: F1 }
  立場: { kind: standpoint }
`;
const codes = (text: string) =>
  loadMappings([{ name: 'a.yaml', text }]).problems.map((each) => [each.code, each.at.row]);

it('reads a mapping with its defaults', () => {
  const { mappings, problems } = loadMappings([{ name: 'slips.yaml', text: good }]);
  expect(problems).toEqual([]);
  expect(mappings).toMatchObject([
    { form: 'slips', match: { columns: [] }, consent: { stats: 'yes', quote: 'not_asked' } },
  ]);
});

it('says in which line the YAML breaks', () => {
  expect(codes('form: a\nlabel: "b\n')).toEqual([['E_YAML', 3]]);
  expect(codes('form: a\nform: b\n')).toContainEqual(['E_YAML', 2]);
});

it('lets a list of labels be repeated, but not a list of lists', () => {
  const labels = 'labels: &five { 思わない: 1, 思う: 5 }';
  const twice = good
    .replace('kind: free_text, heading: F1', `kind: likert, ${labels}`)
    .replace('kind: standpoint', 'kind: likert, labels: *five');
  expect(loadMappings([{ name: 'a.yaml', text: twice }]).mappings[0]?.columns).toMatchObject({
    立場: { labels: { 思わない: 1, 思う: 5 } },
  });
  expect(codes('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n')).toEqual([
    ['E_YAML', 2],
    ['E_YAML', 2],
  ]);
  expect(codes(`a: &a [x]\nb:\n${'  - *a\n'.repeat(201)}`)).toEqual([['E_YAML', 3]]);
});

it('refuses a heading that would be passed over', () => {
  expect(codes(good.replace('立場:', '__proto__:'))).toEqual([['E_YAML', 8]]);
});

it('says in which line a setting is not known', () => {
  expect(codes(good.replace('free_text', 'freetext'))).toEqual([['E_CONFIG', 7]]);
  const [first] = loadMappings([{ name: 'a.yaml', text: good.replace('takes', 'take') }]).problems;
  expect(first && formatProblem(first)).toMatch(/^a\.yaml/);
});

it('refuses what cannot stand together', () => {
  const chat = good.replace('takes: answers', 'takes: chat').replace('kind: standpoint', 'kind: respondent');
  expect(codes(chat)).toEqual([['E_CONFIG', 8]]);
  expect(codes(good.replace('takes: answers', 'takes: roster'))).toEqual([['E_CONFIG', 7]]);
  expect(
    codes(
      good
        .replace('takes: answers', 'takes: chat')
        .replace(', heading: F1', '')
        .replace('free_text', 'ignore'),
    ),
  ).toEqual([['E_CONFIG', 7]]);
  const twice = good
    .replace('heading: F1', 'question: a')
    .replace('kind: standpoint', 'kind: nps, question: a');
  expect(codes(twice)).toEqual([['E_CONFIG', 8]]);
});

it('refuses choices that share their question with another column, or are there twice', () => {
  const mark = (question: string, more = '') =>
    `{ kind: choice_mark, question: ${question}, code: a, label: あ${more} }`;
  const marks = (...columns: readonly string[]) =>
    `form: a\nlabel: a\ntakes: answers\nmatch: {}\ncolumns:\n${columns.map((each, at) => `  列${at}: ${each}\n`).join('')}`;
  const text = '{ kind: free_text }';
  expect(codes(marks(mark('q1'), mark('q1', ', other: true'), text))).toEqual([]);
  expect(codes(marks(mark('q1'), mark('q1')))).toEqual([['E_CONFIG', 7]]);
  expect(codes(marks(mark('q1', ', other: true'), mark('q1', ', other: true')))).toEqual([['E_CONFIG', 7]]);
  // The text has the place of the second column for its id.
  expect(codes(marks(mark('q2'), text))).toEqual([['E_CONFIG', 6]]);
  expect(codes(marks(mark('q1', ', other: true'), '{ kind: free_text, question: q1.other }'))).toEqual([
    ['E_CONFIG', 6],
  ]);
});

it('reads the other mappings when one is broken, and one form only once', () => {
  const { mappings, problems } = loadMappings([
    { name: 'c.yaml', text: good },
    { name: 'a.yaml', text: '}' },
    { name: 'b.yaml', text: good },
  ]);
  expect(mappings.map((each) => each.form)).toEqual(['slips']);
  expect(problems.map((each) => [each.at.file, each.code])).toContainEqual(['c.yaml', 'E_CONFIG']);
  expect(problems.some((each) => each.at.file === 'a.yaml')).toBe(true);
});
