import { expect, it } from 'vitest';
import { randomProject } from '../made-up-project/random-projects.ts';
import { releasesOfOne } from './one-person.ts';

// Courses with a scale, in which means are shown.
it.each([12, 16])('shows no number that only one person changed: made-up project %i', async (at) => {
  const { project } = randomProject(7, at);
  const person = project.sheets.find(
    ({ code, channel }) => code !== null && channel === 'survey_post',
  )!.code!;
  const { both, differ } = await releasesOfOne(project, person);
  expect(both.length).toBeGreaterThan(50);
  expect(differ).toEqual([]);
});
