import { madePoint, madeSheet } from '@hirogeru/store/made-rows';
import { drawChangeIntervals, drawDivergingLikert, type Drawing } from '@hirogeru/charts';
import { attack, breaches, protect } from '@hirogeru/disclosure';
import { defaultFrameworkText, loadFramework, measure, publishable, type RawFamily } from '@hirogeru/metrics';
import {
  changeByItem,
  likertDistribution,
  planSchema,
  projectSchema,
  rowSchema,
} from '@hirogeru/store/contracts';
import { cellStore, openVault, questions, receiver } from '@hirogeru/store/vault';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

const K = 5;
const BEFORE = 37;
const BOTH = 36;
const NEW_AFTER = 7;

// Before and after are two sheets of one file, a row a person.
const origin = (sheet: string, row_no: number) => ({ scope: 's', run_id: 'r', file_id: 'f', sheet, row_no });
const sheet = (occasion: string, person: number) =>
  madeSheet({
    submission_id: `${occasion}${person}`,
    form_id: 'course',
    channel: `survey_${occasion}`,
    respondent_code: `p${person}`,
    ...origin(occasion, person),
  });
const answer = (occasion: string, person: number, value: number) =>
  madePoint({
    submission_id: `${occasion}${person}`,
    question_id: 'course.C-1',
    value_number: value,
    ...origin(occasion, person),
  });
const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

/** 37 people before; 36 of them again after, with seven who were not there before: one did not return. */
async function planted(): Promise<RawFamily> {
  const before = people(BEFORE);
  const after = [...people(BOTH), ...people(NEW_AFTER, BEFORE)];
  const vault = await openVault(':memory:');
  const { receive, finish } = await receiver(vault, {
    scope: 's',
    run_id: 'r',
    file_id: 'f',
    sha256: 'f',
    form_id: 'course',
  });
  await receive('pre', {
    submissions: before.map((person) => sheet('pre', person)),
    answers: before.map((person) => answer('pre', person, 1 + (person % 5))),
  });
  await receive('post', {
    submissions: after.map((person) => sheet('post', person)),
    answers: after.map((person) => answer('post', person, 1 + ((person * 2 + 1) % 5))),
  });
  await finish();
  const question = {
    scope: 's',
    form_id: 'course',
    question_id: 'course.C-1',
    wording: '',
    kind: 'likert',
    item_id: 'C-1',
    heading: null,
    scale_min: 1,
    scale_max: 5,
    options: '[]',
    beside: null,
    asked_if: null,
  };
  await vault.append(questions, [question]);
  const round = { id: 'R1', label: '第1回', topic: '人', date: '2021-07-05' };
  const raw = await measure(cellStore(vault), {
    audience: 'council',
    project: projectSchema.parse({ id: 's', title: '見本', fiscal_year: '令和5年度', rounds: [round] }),
    plan: planSchema.parse({ measures: [] }),
    framework: loadFramework(defaultFrameworkText()),
    themes: [],
    reshaped: new Map(),
    questions: [question],
    files: [],
    sheets: [],
    codes: [],
    quotes: [],
    impossible: [],
    population: null,
    fileSecret: 'a secret of the project',
    earlier: null,
    version: '0.0.0',
  });
  await vault.close();
  return raw;
}

let raw: RawFamily;
let masked: ReadonlySet<string>;
let change: Record<string, unknown> | undefined;
let published: string;

beforeAll(async () => {
  raw = await planted();
  ({ masked } = await protect(raw, { k: K }));
  const tables = publishable(raw, masked);
  change = tables['change_by_item']?.[0];
  const drawings: Drawing[] = [
    drawChangeIntervals(z.array(rowSchema(changeByItem)).parse(tables['change_by_item']), caption),
    drawDivergingLikert(z.array(rowSchema(likertDistribution)).parse(tables['likert_distribution']), {
      ...caption,
      occasions: [
        { id: 'pre', label: '前' },
        { id: 'post', label: 'あと' },
      ],
    }),
  ];
  published = JSON.stringify([tables, drawings]);
});
const caption = { id: 'c', title: '', subtitle: '', note: '', width: 720 };

it('counts one person who did not return', () => {
  expect(raw.cells).toContainEqual(
    expect.objectContaining({ id: 'change|item=C-1|part=only_pre', value: 1, contributors: 1 }),
  );
});

it('shows two of the three numbers only when nobody can be counted by them', () => {
  const number = (name: string) => {
    const cell = change?.[name] as { kind: string; value?: number };
    return cell.kind === 'shown' ? cell.value : undefined;
  };
  expect([number('n_pre'), number('n_paired')]).not.toEqual([BEFORE, BOTH]);
  expect(number('n_paired') ?? number('n_pre')).toBeDefined();
});

it('leaves the attack at least as many values as people have to stand together', async () => {
  const intervals = await attack(raw, masked);
  expect(intervals.find(({ id }) => id === 'change|item=C-1|part=only_pre')).toBeDefined();
  expect(breaches(raw, intervals, { k: K })).toEqual([]);
});

it('tells the withheld number in no row, sentence, drawing or alternative text', () => {
  // Both before and both times: only one of the two may stand anywhere in the release.
  const stands = (count: number) =>
    new RegExp(`"value":${count}[,}]|\\b${count}人|>${count}<`).test(published);
  const tells = [BEFORE, BOTH].filter(stands);
  expect(tells.length).toBeLessThan(2);
});

it('says of a withheld number neither that it is large nor that it is small', () => {
  // Which of the numbers protection withholds is its own affair: here it is that of those who answered both times.
  const [row] = publishable(raw, new Set(['change|item=C-1|part=paired']))['change_by_item'] ?? [];
  const estimates = ['difference', 'low', 'high', 'g', 'p_holm'].map((name) => row?.[name]);
  expect(new Set(estimates.map((cell) => JSON.stringify(cell)))).toEqual(new Set(['{"kind":"masked"}']));
});
