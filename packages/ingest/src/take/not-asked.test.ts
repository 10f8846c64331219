import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../mapping/schema.ts';
import { questionsOf } from '../questions.ts';
import { survey, tableOf, take } from './test-table.ts';

const YES = { はい: 'yes', いいえ: 'no' };
const came = (values: readonly string[], question = 'came') => ({ asked_if: { question, values } });
const routed = {
  ...survey,
  columns: {
    参加: { kind: 'choice', question: 'came', labels: YES },
    満足: { kind: 'likert', question: 'liked', ...came(['yes']) },
    また: { kind: 'choice', question: 'again', labels: YES, ...came(['4', '5'], 'liked') },
    '場所[家]': { kind: 'choice_mark', question: 'where', code: 'home', label: '家', ...came(['no']) },
    '場所[他]': {
      kind: 'choice_mark',
      question: 'where',
      code: 'other',
      label: '他',
      other: true,
      ...came(['no']),
    },
    わけ: { kind: 'free_text', question: 'why', ...came(['no']) },
  },
};
const HEADER = Object.keys(routed.columns);
const taken = (...row: string[]) => take(tableOf('table', { '': [HEADER, row] }), routed);
const given = (...row: string[]) =>
  taken(...row).answers.map((each) => [each.question_id.slice(7), each.value_code ?? each.missing]);

describe('a question that is put to some people only', () => {
  it('was left blank by those who were asked, and not put to the others', () => {
    expect(given('はい', '', '', '', '', '')).toEqual([
      ['came', 'yes'],
      ['liked', 'blank'],
      ['again', 'not_asked'],
      ['where', 'not_asked'],
    ]);
  });

  it('is not put where the question before it was not', () => {
    expect(given('いいえ', '', '', '○', '', '')).toEqual([
      ['came', 'no'],
      ['liked', 'not_asked'],
      ['again', 'not_asked'],
      ['where', 'home'],
    ]);
  });

  it.each(['', 'さあ', 'わからない'])(
    'is not put where nothing that leads there was answered (%s)',
    (first) => {
      expect(
        given(first, '', '', '', '', '')
          .slice(1)
          .map(([, value]) => value),
      ).toEqual(['not_asked', 'not_asked', 'not_asked']);
    },
  );

  it('keeps as received what somebody answered who was not asked, and says where', () => {
    const { answers, opinions, refusals, balance } = taken('いいえ', '5', 'はい', '', '友人の家', '遠いので');
    expect(answers.map(({ value_code, missing, original }) => [value_code ?? missing, original])).toEqual([
      ['no', 'いいえ'],
      ['not_asked', '5'],
      // The answer before it was not asked for, and leads nowhere.
      ['not_asked', 'はい'],
      ['other', '友人の家'],
    ]);
    expect(opinions.map(({ text }) => text)).toEqual(['遠いので', '友人の家']);
    expect(refusals.map(({ column_name, code, row_refused }) => [column_name, code, row_refused])).toEqual([
      ['満足', 'E_NOT_ASKED', false],
      ['また', 'E_NOT_ASKED', false],
    ]);
    expect(balance).toMatchObject({ rows_read: 1, accepted: 1 });
  });

  it('hears what was written though it was not asked for, and says where', () => {
    const { opinions, refusals } = taken('はい', '5', 'はい', '', '友人の家', '近いので');
    expect(opinions.map(({ text }) => text)).toEqual(['近いので', '友人の家']);
    expect(refusals.map(({ column_name, code }) => [column_name, code])).toEqual([
      ['場所[他]', 'E_NOT_ASKED'],
      ['わけ', 'E_NOT_ASKED'],
    ]);
  });
});

it('keeps with a question to whom it was put', () => {
  const found = questionsOf(mappingSchema.parse(routed), 'p').map(({ question_id, asked_if }) => [
    question_id,
    asked_if,
  ]);
  expect(found).toEqual([
    ['course.came', null],
    ['course.liked', '{"question_id":"course.came","values":["yes"]}'],
    ['course.again', '{"question_id":"course.liked","values":["4","5"]}'],
    ['course.where', '{"question_id":"course.came","values":["no"]}'],
    ['course.why', '{"question_id":"course.came","values":["no"]}'],
  ]);
});
