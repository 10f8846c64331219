import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mappingSchema, type Mapping } from '../../packages/ingest/src/mapping/schema.ts';
import { planSchema, projectSchema, themeEditsSchema } from '../../packages/store/src/project.ts';
import { ROUNDS } from './rounds.ts';

const examples = join(import.meta.dirname, '..');
const yaml = (...path: string[]): unknown => parse(readFileSync(join(examples, ...path), 'utf8'));
const mappings = (example: string): Mapping[] =>
  readdirSync(join(examples, example, 'mappings')).map((file) =>
    mappingSchema.parse(yaml(example, 'mappings', file)),
  );

describe.each(['working-group', 'fukui-tourism'])('the settings of %s', (example) => {
  it('are a project with mappings of different forms, each for a round that the project has', () => {
    const project = projectSchema.parse(yaml(example, 'hirogeru.yaml'));
    const forms = mappings(example);
    expect(new Set(forms.map(({ form }) => form)).size).toBe(forms.length);
    const rounds = new Set(project.rounds.map(({ id }) => id));
    expect(forms.filter(({ round }) => round !== undefined && !rounds.has(round))).toEqual([]);
  });
});

describe('the working group', () => {
  it('is marked as synthetic and has the rounds that the files are of', () => {
    const project = projectSchema.parse(yaml('working-group', 'hirogeru.yaml'));
    expect(project.synthetic).toBe(true);
    expect(project.rounds.map(({ id, topic }) => [id, topic])).toEqual(
      ROUNDS.map(({ id, topic }) => [id, topic]),
    );
    expect(project.rounds.find(({ id }) => id === 'R2')?.deadline).toBe('2021-07-16');
  });

  it('plans four to six measures and leaves the quotes to a person', () => {
    const plan = planSchema.parse(yaml('working-group', 'plan.yaml'));
    expect(plan.measures.length).toBeGreaterThanOrEqual(4);
    expect(plan.measures.length).toBeLessThanOrEqual(6);
    expect(themeEditsSchema.parse(yaml('working-group', 'themes.yaml')).names).toEqual({});
  });

  it('stores no name, address or phone column of any form', () => {
    const stored = mappings('working-group').flatMap(({ columns }) =>
      Object.entries(columns)
        .filter(
          ([name, { kind }]) =>
            /氏名|ふりがな|住所|電話|連絡先|所属|送信者|入力者/u.test(name) &&
            kind !== 'personal' &&
            kind !== 'multi_choice',
        )
        .map(([name]) => name),
    );
    expect(stored).toEqual([]);
  });
});

describe('the tourism survey', () => {
  it('names its source and says something about each of the 90 columns', () => {
    const project = projectSchema.parse(yaml('fukui-tourism', 'hirogeru.yaml'));
    expect(project.attribution).toContain('福井県観光連盟');
    expect(project.attribution).toContain('CC BY 4.0');
    for (const { columns } of mappings('fukui-tourism')) expect(Object.keys(columns).length).toBe(90);
  });
});
