import { cellStore, questions, type Vault } from '@hirogeru/store/vault';
import { afterEach, expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault } from '../sample-vault.ts';

let vault: Vault | undefined;
afterEach(() => vault?.close());

const talks = ['x', 'y', 'z'].map((office) => ({ office, month: '2021-05', form: 'g1', type: 'talk' }));
const answers = Array.from({ length: 12 }, (_, i) => ({
  id: `s${i}`,
  person: `p${i}`,
  form: 'course',
  channel: 'survey_pre',
  points: { 'C-1': 3 },
}));
const voices = Array.from({ length: 6 }, (_, i) => ({
  id: `v${i}`,
  text: '重い',
  codes: ['supporter.load'],
}));

async function stateOf(logs: typeof talks, masked: ReadonlySet<string> = new Set()) {
  vault = await sampleVault([...answers, ...voices], logs);
  const rows = publishable(await measure(cellStore(vault), sampleContext()), masked)['evidence_by_source'];
  return (effect_id: string, source: string) =>
    rows?.find((row) => row['effect_id'] === effect_id && row['source'] === source)?.['state'];
}

it('says of each effect where there is evidence, and where there is none and why', async () => {
  const state = await stateOf(talks);
  expect(state('supporter.load', 'opinions')).toBe('shown');
  expect(state('supporter.course.fellows', 'opinions')).toBe('none');
  expect(state('community.coexistence', 'opinions')).toBe('not_asked');
  expect(state('supporter.course.fellows', 'survey')).toBe('shown');
  expect(state('supporter.style', 'survey')).toBe('not_asked');
  expect(state('community.coexistence', 'survey')).toBe('no_measure');
  expect(state('community.prevention', 'log')).toBe('shown');
  expect(state('community.places', 'log')).toBe('none');
  expect(state('supporter.mutual', 'log')).toBe('not_counted');
  expect(state('supporter.confidence', 'log')).toBe('no_measure');
});

it('tells no log from a log without such an activity', async () => {
  expect((await stateOf([]))('community.places', 'log')).toBe('no_record');
});

it('says of a withheld number that there is something, and not how much', async () => {
  const state = await stateOf(
    talks,
    new Set(['coded|code=supporter.load', 'activities.occasions|activity_type=talk']),
  );
  expect(state('supporter.load', 'opinions')).toBe('few');
  expect(state('community.prevention', 'log')).toBe('few');
});

it('takes a choice for an answer too', async () => {
  vault = await sampleVault(
    answers.map((answer) => ({ ...answer, channel: 'survey_post', points: { 'C-7': 1 } })),
  );
  const context = sampleContext();
  const [template] = context.questions.filter(({ kind }) => kind === 'likert');
  if (!template) throw new Error('no item');
  const choice = { ...template, question_id: 'course.C-7', item_id: 'C-7', kind: 'choice' };
  await vault.append(questions, [choice]);
  const raw = await measure(cellStore(vault), { ...context, questions: [...context.questions, choice] });
  const rows = publishable(raw, new Set())['evidence_by_source'] ?? [];
  expect(
    rows.find(({ effect_id, source }) => effect_id === 'supporter.course.choice' && source === 'survey'),
  ).toMatchObject({ state: 'shown' });
});
