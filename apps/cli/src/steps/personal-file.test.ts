import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const file = (from: number, to: number): string =>
  `受講番号,回答日,満足度\n${Array.from({ length: to - from }, (_, at) => `A-${from + at},2023-04-01,4\n`).join('')}`;

it('tells the office from eight hundred people on, who can be looked up, once each, and where the duty begins', async () => {
  const project = await newProject({
    'a.csv': file(0, 799),
    'slips.csv': '回答日,満足度\n2023-04-01,4\n2023-04-01,5\n',
  });
  await hirogeru('inspect', project, '--write');
  const take = async (name: string, rows: string) => {
    writeFileSync(join(project, 'inbox', name), rows);
    return (await hirogeru('ingest', project, '--json')).json;
  };
  const told = async (): Promise<string[]> => {
    const { json } = await hirogeru('doctor', project, '--json');
    return (json as { findings: { check: string }[] }).findings
      .map(({ check }) => check)
      .filter((check) => check.startsWith('personal-file'));
  };
  expect(await take('a.csv', file(0, 799))).toMatchObject({ personal_file: null });
  expect(await told()).toEqual([]);
  expect(await take('b.csv', file(700, 800))).toMatchObject({
    personal_file: { people: 800, code: 'personal-file-near' },
  });
  expect(await told()).toEqual(['personal-file-near']);
  await take('c.csv', file(800, 1000));
  expect(await told()).toEqual(['personal-file-due']);
  expect((await hirogeru('ingest', project)).stdout).toMatch(/1000人.*第75条/);
});
