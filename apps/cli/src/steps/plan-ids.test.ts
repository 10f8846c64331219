import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { NEW_PROJECT } from '../commands/new-project.ts';
import { loadProject } from '../project-folder.ts';
import { frameworkOf } from './measure.ts';
import { assertPlan } from './plan-ids.ts';

function refusalOf(measure: string) {
  const root = mkdtempSync(join(tmpdir(), 'plan-'));
  const plan = `measures:\n  - id: evening\n    label: 夕方の居場所\n    aim: ひらく\n${measure}`;
  for (const [name, text] of Object.entries({ ...NEW_PROJECT, 'plan.yaml': plan }))
    writeFileSync(join(root, name), text);
  try {
    const folder = loadProject(root);
    assertPlan(folder, frameworkOf(folder));
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, at, params } = error.problem;
    return [code, at.row, params];
  }
}

it.each([
  ['    effects: [community.places]\n', null],
  [
    '    effects:\n      - community.places\n      - community.place\n',
    ['E_PLAN_EFFECT', 7, { effect: 'community.place' }],
  ],
  [
    '    effects: []\n    numbers:\n      - { number: activity_by_type/occasions/ibasho/T, label: 回数 }\n',
    null,
  ],
  [
    '    effects: []\n    numbers:\n      - { number: activity_by_kind/occasions/ibasho/T, label: 回数 }\n',
    ['E_PLAN_NUMBER', 7, { view: 'activity_by_kind' }],
  ],
  [
    '    effects: []\n    numbers:\n      - { number: activity_by_type/times/ibasho/T, label: 回数 }\n',
    ['E_PLAN_NUMBER', 7, { view: 'activity_by_type' }],
  ],
  [
    '    effects: []\n    numbers:\n      - { number: activity_by_type/occasions/ibasho, label: 回数 }\n',
    ['E_PLAN_NUMBER', 7, { view: 'activity_by_type' }],
  ],
])('tells with its line what a plan names and nobody knows: %j', (measure, refusal) => {
  expect(refusalOf(measure)).toEqual(refusal);
});
