import { expect, it } from 'vitest';
import { killMany } from './kills.ts';
import { prepareProject } from './prepared-project.ts';

// A slice of `pnpm test:faults`, so that the ordinary tests notice.
it('leaves a vault as before or as after wherever ingest is killed, and finishes the next time', async () => {
  const project = await prepareProject('slice', { rows: 500, taken: ['R1_2021-02-24', '活動記録'] });
  const kills = await killMany(project, { count: 6, seed: 20230401, lanes: 2 });
  expect(kills).toMatchObject({ killed: 6, failures: [] });
});
