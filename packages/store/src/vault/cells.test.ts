import { afterAll, beforeAll, expect, it } from 'vitest';
import { madePoint, madeSheet } from '../made-rows.ts';
import { activities } from '../tables/activities.ts';
import { questions } from '../tables/questions.ts';
import { units } from '../tables/units.ts';
import { cellStore, type CellStore } from './cells.ts';
import { openVault, type Vault } from './open.ts';
import { receiver } from './receive.ts';
import { opinionId, rowId } from './received-ids.ts';

let vault: Vault;
let store: CellStore;
const origin = (row_no: number, scope = 'p') => ({ scope, run_id: 'r', file_id: 'f', sheet: '', row_no });
const sheet = (row_no: number, person: string | null, channel: string, more: object = {}) =>
  madeSheet({
    submission_id: rowId('f', '', row_no),
    form_id: 'form',
    channel,
    respondent_code: person,
    ...origin(row_no),
    ...more,
  });
const point = (row_no: number, value: number | null) =>
  madePoint({
    submission_id: rowId('f', '', row_no),
    question_id: 'form.q',
    value_number: value,
    ...origin(row_no),
  });
const voice = (row_no: number, text: string) => ({
  opinion_id: opinionId(rowId('f', '', row_no), 'q'),
  submission_id: rowId('f', '', row_no),
  question_id: 'form.q',
  text,
  column_name: 'C',
  ...origin(row_no),
});
const unit = (row_no: number, content: string) => ({
  scope: 'p',
  opinion_id: opinionId(rowId('f', '', row_no), 'q'),
  unit_no: 0,
  start_at: 0,
  end_at: 1,
  content,
  stances: '',
});

beforeAll(async () => {
  vault = await openVault(':memory:');
  store = cellStore(vault);
  const file = { scope: 'p', run_id: 'r', file_id: 'f', sha256: 'f', form_id: 'form' };
  const here = await receiver(vault, file);
  await here.receive('', {
    submissions: [
      sheet(1, 'ann', 'survey_pre'),
      sheet(2, 'ann', 'survey_post'),
      sheet(3, 'ben', 'survey_pre'),
      sheet(4, null, 'slip'),
      sheet(5, null, 'slip'),
      sheet(6, 'cid', 'slip', { consent_stats: 'no' }),
    ],
    answers: [point(1, 2), point(2, 4), point(3, 3), point(4, null)],
    opinions: [voice(1, 'x'), voice(4, 'y')],
  });
  await here.finish();
  const elsewhere = await receiver(vault, { ...file, scope: 'other' });
  await elsewhere.receive('', { submissions: [sheet(7, 'dan', 'slip')] });
  await elsewhere.finish();
  await vault.append(questions, [
    {
      scope: 'p',
      form_id: 'form',
      question_id: 'form.q',
      wording: '',
      kind: 'likert',
      item_id: 'C-1',
      heading: 'F1',
      scale_min: 1,
      scale_max: 5,
      options: '[]',
      beside: null,
      asked_if: null,
    },
  ]);
  await vault.append(units, [unit(1, 'opinion'), unit(4, 'no_content')]);
  await vault.append(activities, [
    {
      activity_id: 'a',
      office_code: 'x',
      activity_on: null,
      month: '2022-01',
      form: 'g1',
      activity_type: 'talk',
      place_code: null,
      place_kind: null,
      occasions: 2,
      duration_min: 90,
      attendances: 15,
      persons: null,
      peers: null,
      newcomers: null,
      approx: null,
      note: null,
      ...origin(8),
    },
  ]);
});
afterAll(() => vault.close());

it('counts sheets and people apart, an anonymous sheet as a person of its own', async () => {
  const [all] = await store.cells({ scope: 'p', population: 'submissions', dimensions: [] });
  expect(all).toMatchObject({ count: 5, people: 4 });
});

it('leaves out who declined to be counted, and other projects', async () => {
  const cells = await store.cells({ scope: 'p', population: 'submissions', dimensions: ['channel'] });
  expect(cells.map((cell) => [cell.keys['channel'], cell.count])).toEqual([
    ['slip', 2],
    ['survey_post', 1],
    ['survey_pre', 2],
  ]);
});

it('counts only opinions that say something', async () => {
  const cells = await store.cells({ scope: 'p', population: 'opinions', dimensions: ['heading'] });
  expect(cells).toMatchObject([{ keys: { heading: 'F1' }, count: 1 }]);
});

it('keeps missing answers as a value of their own', async () => {
  const cells = await store.cells({
    scope: 'p',
    population: 'answers',
    dimensions: ['occasion', 'value'],
    filter: { item_id: ['C-1'] },
  });
  expect(cells.map((cell) => Object.values(cell.keys).join(' '))).toEqual([
    'once missing',
    'post 4',
    'pre 2',
    'pre 3',
  ]);
});

it('puts January to March into the fiscal year that began in April', async () => {
  const cells = await store.cells({ scope: 'p', population: 'activities', dimensions: ['fiscal_year'] });
  expect(cells).toMatchObject([
    { keys: { fiscal_year: '2021' }, occasions: 2, attendances: 15, minutes: 90, people: 1 },
  ]);
});

it('pairs people by code only', async () => {
  expect(await store.pairs({ scope: 'p', itemId: 'C-1', until: 'post' })).toEqual({
    pairs: [{ before: 2, after: 4 }],
    onlyBefore: [3],
    onlyAfter: [],
  });
});

it('pairs the answers before with those some months later, apart from those right after', async () => {
  expect(await store.pairs({ scope: 'p', itemId: 'C-1', until: 'fu' })).toEqual({
    pairs: [],
    onlyBefore: [2, 3],
    onlyAfter: [],
  });
});

it('refuses a dimension that the population does not have', async () => {
  await expect(
    store.cells({ scope: 'p', population: 'submissions', dimensions: ['respondent_code'] }),
  ).rejects.toThrow(RangeError);
});
