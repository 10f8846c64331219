import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, temporaryFolder, wholeWay } from './project-run.ts';

const CLOCK = ['--import', join(import.meta.dirname, 'shift-clock.mjs')];

async function releaseId(env: Record<string, string>): Promise<string> {
  const project = join(temporaryFolder(), 'project');
  await hirogeru(['init', project, '--example', 'working-group']);
  await wholeWay(project, env, CLOCK);
  return readFileSync(join(project, 'data/releases/current'), 'utf8').trim();
}

it('gives the same release from nothing, on another day, in another place', async () => {
  const here = await releaseId({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' });
  const elsewhere = await releaseId({
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HIROGERU_TEST_SHIFT_DAYS: '400',
  });
  expect(here).toMatch(/^[0-9a-f]{16}$/);
  expect(elsewhere).toBe(here);
});
