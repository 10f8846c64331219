import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { hirogeru, temporaryFolder, wholeWay } from './project-run.ts';

/**
 * The working group of the example, taken from its inbox to a release: once for all test files of a run, each of which
 * gets a copy of its own.
 * @returns the copy's folder
 * @throws Error with the words of the step that stopped, in every test file that asks
 */
export async function workingGroup(): Promise<string> {
  const shared = inject('sharedFolder');
  const made = join(shared, 'working-group');
  const failure = join(shared, 'working-group-made');
  if (isFirst(join(shared, 'working-group-begun')))
    writeFileSync(failure, await whole(made).then(() => '', String));
  while (!existsSync(failure)) await setTimeout(100);
  const words = readFileSync(failure, 'utf8');
  if (words !== '') throw new Error(words);
  const project = join(temporaryFolder(), 'project');
  cpSync(made, project, { recursive: true });
  return project;
}

async function whole(project: string): Promise<void> {
  await hirogeru(['init', project, '--example', 'working-group']);
  await wholeWay(project, { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' });
}

function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}
