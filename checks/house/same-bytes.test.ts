import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, temporaryFolder, wholeWay } from './project-run.ts';
import { workingGroup } from './working-group.ts';

const CLOCK = ['--import', join(import.meta.dirname, 'shift-clock.mjs')];

const releaseOf = (project: string): string =>
  readFileSync(join(project, 'data/releases/current'), 'utf8').trim();

it('gives the same release from nothing, on another day, in another place', async () => {
  const elsewhere = join(temporaryFolder(), 'project');
  await hirogeru(['init', elsewhere, '--example', 'working-group']);
  const env = {
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HIROGERU_TEST_SHIFT_DAYS: '400',
  };
  await wholeWay(elsewhere, env, CLOCK);
  expect(releaseOf(elsewhere)).toMatch(/^[0-9a-f]{16}$/);
  expect(releaseOf(elsewhere)).toBe(releaseOf(await workingGroup()));
});
