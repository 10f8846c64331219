import { afterAll, beforeAll, expect, it } from 'vitest';
import { activities } from '../tables/activities.ts';
import { answers } from '../tables/answers.ts';
import { opinions } from '../tables/opinions.ts';
import { questions } from '../tables/questions.ts';
import { submissions } from '../tables/submissions.ts';
import { units } from '../tables/units.ts';
import { cellStore, type CellStore } from './cells.ts';
import { openVault, type Vault } from './open.ts';

let vault: Vault;
let store: CellStore;
let row = 0;
const origin = (scope = 'p') => ({ scope, run_id: 'r', file_id: 'f', sheet: '', row_no: ++row });
const sheet = (submission_id: string, person: string | null, channel: string, more: object = {}) => ({
  submission_id,
  form_id: 'form',
  round_id: 'R1',
  channel,
  respondent_code: person,
  standpoint: 'tojisha',
  answered_on: null,
  is_late: false,
  consent_stats: 'yes',
  consent_quote: 'no',
  ...origin(),
  ...more,
});
const point = (submission_id: string, value: number | null) => ({
  submission_id,
  question_id: 'q',
  value_code: null,
  value_number: value,
  original: '',
  missing: value === null ? 'blank' : null,
  ...origin(),
});

beforeAll(async () => {
  vault = await openVault(':memory:');
  store = cellStore(vault);
  await vault.append(submissions, [
    sheet('s1', 'ann', 'survey_pre'),
    sheet('s2', 'ann', 'survey_post'),
    sheet('s3', 'ben', 'survey_pre'),
    sheet('s4', null, 'slip'),
    sheet('s5', null, 'slip'),
    sheet('s6', 'cid', 'slip', { consent_stats: 'no' }),
    sheet('s7', 'dan', 'slip', { scope: 'other' }),
  ]);
  await vault.append(questions, [
    {
      scope: 'p',
      form_id: 'form',
      question_id: 'q',
      wording: '',
      kind: 'likert',
      item_id: 'C-1',
      heading: 'F1',
      scale_min: 1,
      scale_max: 5,
      options: '[]',
    },
  ]);
  await vault.append(answers, [point('s1', 2), point('s2', 4), point('s3', 3), point('s4', null)]);
  await vault.append(opinions, [
    { opinion_id: 'o1', submission_id: 's1', question_id: 'q', text: 'x', column_name: 'C', ...origin() },
    { opinion_id: 'o2', submission_id: 's4', question_id: 'q', text: 'y', column_name: 'C', ...origin() },
  ]);
  await vault.append(units, [
    { scope: 'p', opinion_id: 'o1', unit_no: 0, start_at: 0, end_at: 1, content: 'opinion', stances: '' },
    { scope: 'p', opinion_id: 'o2', unit_no: 0, start_at: 0, end_at: 1, content: 'no_content', stances: '' },
  ]);
  await vault.append(activities, [
    {
      activity_id: 'a',
      office_code: 'x',
      activity_on: null,
      month: '2022-01',
      form: 'g1',
      activity_type: 'talk',
      place_code: null,
      occasions: 2,
      duration_min: 90,
      attendances: 15,
      persons: null,
      peers: null,
      note: null,
      ...origin(),
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
  expect(await store.pairs({ scope: 'p', itemId: 'C-1' })).toEqual({
    pairs: [{ before: 2, after: 4 }],
    nPre: 2,
    nPost: 1,
  });
});

it('refuses a dimension that the population does not have', async () => {
  await expect(
    store.cells({ scope: 'p', population: 'submissions', dimensions: ['respondent_code'] }),
  ).rejects.toThrow(RangeError);
});
