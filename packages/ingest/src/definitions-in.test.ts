import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectSchema } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { definitionsIn } from './definitions-in.ts';
import { inspectFile } from './inspect.ts';
import { loadMappings } from './mapping/load.ts';
import { questionsOf } from './questions.ts';

const shared = join(import.meta.dirname, '../../../../shared/data/synthetic');
const there = existsSync(shared);
const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和7年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2025-07-01' }],
});
const file = (name: string) => ({ path: name, bytes: readFileSync(join(shared, name)) });

function proposed(answers: string, ...definitions: readonly string[]) {
  const files = definitions.map((name) => file(name));
  const inspection = inspectFile(file(answers), { project, mappings: [], definitions: definitionsIn(files) });
  const [mapping] = loadMappings([{ name: 'p.yaml', text: inspection.proposal ?? '' }]).mappings;
  return { inspection, mapping };
}

it.skipIf(!there)('labels the codes of LimeSurvey by the structure of the same run', () => {
  const { inspection, mapping } = proposed(
    'a11_limesurvey_codes.csv',
    'a11_limesurvey.lss',
    'a12_xlsform.xlsx',
  );
  expect(mapping?.columns).toMatchObject({
    G01Q01: {
      kind: 'likert',
      wording: '研修の満足度',
      min: 1,
      max: 5,
      labels: { とても満足: 5, AO01: 5, 満足: 4, AO02: 4, AO03: 3, AO04: 2, とても不満: 1, AO05: 1 },
    },
    'G01Q02[SQ001]': {
      kind: 'choice_mark',
      question: 'q7',
      wording: '参加した理由',
      code: 'SQ001',
      label: '友人の紹介',
    },
    'G01Q02[other]': { kind: 'choice_mark', question: 'q7', other: true },
    G02Q03: { kind: 'free_text', wording: 'ご意見を自由にお書きください' },
  });
  expect(inspection.balance).toMatchObject({ rows_read: 15, accepted: 15 });
  expect(inspection.problems.map(({ code }) => code)).toEqual(['E_NO_MAPPING']);
  expect(mapping && questionsOf(mapping, 'p')[0]).toMatchObject({ wording: '研修の満足度', kind: 'likert' });
});

it.skipIf(!there)('labels the names of choices by the XLSForm of the same run', () => {
  const { inspection, mapping } = proposed('a12_kobo_export.csv', 'a12_xlsform.xlsx');
  expect(mapping?.columns).toMatchObject({
    q_place: { kind: 'choice', wording: '会場', labels: { 北部センター: 'north', north: 'north' } },
    q_reason: { kind: 'ignore' },
    'q_reason/friend': { kind: 'choice_mark', question: 'q5', wording: '参加した理由', label: '友人の紹介' },
    q_age: { kind: 'number', wording: '年齢' },
  });
  expect(inspection.problems.map(({ code }) => code)).toEqual(['E_NO_MAPPING']);
});

it.skipIf(!there)('takes a definition of another form for none', () => {
  const { mapping } = proposed('a12_kobo_export.csv', 'a11_limesurvey.lss');
  expect(mapping?.columns['q_place']).toMatchObject({ kind: 'choice', labels: { north: 'north' } });
  expect(definitionsIn([file('a33_empty.csv'), file('a12_kobo_export.csv')])).toEqual([]);
});
