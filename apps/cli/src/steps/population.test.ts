import { Refused } from '@hirogeru/store/contracts';
import { madePoint, madeSheet } from '@hirogeru/store/made-rows';
import { cellStore, openVault, questions, receiver, rowId, type Vault } from '@hirogeru/store/vault';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_PROJECT } from '../commands/new-project.ts';
import { loadProject } from '../project-folder.ts';
import { populationOf } from './population.ts';

const projectWith = (population: string) => {
  const root = mkdtempSync(join(tmpdir(), 'population-'));
  for (const [name, text] of Object.entries({ ...NEW_PROJECT, 'population.yaml': population }))
    writeFileSync(join(root, name), text);
  return loadProject(root);
};
const { project } = projectWith('source: x\ndimensions: {}\n');

let vault: Vault;
beforeAll(async () => {
  vault = await openVault(':memory:');
  const common = {
    scope: project.id,
    form_id: 'f',
    heading: null,
    scale_min: 1,
    scale_max: 5,
    beside: null,
    asked_if: null,
  };
  const age = JSON.stringify([
    { code: 'young', label: '若い' },
    { code: 'old', label: '年長' },
  ]);
  await vault.append(questions, [
    { ...common, question_id: 'f.age', wording: '年代', kind: 'choice', item_id: null, options: age },
    { ...common, question_id: 'f.c1', wording: '仲間', kind: 'likert', item_id: 'C-1', options: '[]' },
  ]);
  // Somebody of a standpoint agrees.
  const file = { scope: project.id, run_id: 'r', file_id: 'f', sha256: 'f', form_id: 'f' };
  const { receive, finish } = await receiver(vault, file);
  const origin = { scope: project.id, run_id: 'r', file_id: 'f', sheet: '', row_no: 2 };
  await receive('', {
    submissions: [
      madeSheet({
        submission_id: rowId('f', '', 2),
        form_id: 'f',
        channel: 'survey',
        respondent_code: 'p',
        standpoint: 'resident',
        ...origin,
      }),
    ],
    opinions: [],
    answers: [
      madePoint({ submission_id: rowId('f', '', 2), question_id: 'f.c1', value_number: 5, ...origin }),
    ],
  });
  await finish();
});
afterAll(() => vault.close());

async function refusalOf(lines: string) {
  try {
    await populationOf(vault, cellStore(vault), projectWith(`source: 住民基本台帳\ndimensions:\n${lines}`));
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, at, params } = error.problem;
    return [code, at.file, at.row, params];
  }
}

it.each([
  ['  standpoint: { resident: 900, other: left_out }\n', null],
  ['  age:\n    young: 10\n    old: 20\n', null],
  ['  sex:\n    f: 10\n', ['E_POPULATION_UNKNOWN', 'population.yaml', 3, { name: 'sex' }]],
  [
    '  age:\n    young: 10\n    aged: 20\n',
    ['E_POPULATION_UNKNOWN', 'population.yaml', 5, { name: 'age: aged' }],
  ],
  ['  age:\n    young: 10\n    old: 0\n', ['E_POPULATION_NUMBER', 'population.yaml', 5, {}]],
  [
    '  standpoint:\n    family: 900\n',
    ['E_POPULATION_MISSING', 'population.yaml', 3, { name: 'standpoint: resident' }],
  ],
])('tells with its line what of a population cannot be weighted by: %j', async (lines, refusal) => {
  expect(await refusalOf(lines)).toEqual(refusal);
});

it('weights nothing without the file', async () => {
  const folder = projectWith('source: x\ndimensions: {}\n');
  expect(await populationOf(vault, cellStore(vault), { ...folder, population: null })).toBeNull();
});
