import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openCurrent, type Release } from '@hirogeru/store/release';
import { putKey } from '../../apps/cli/src/test-key.ts';
import { hirogeru, temporaryFolder } from '../house/project-run.ts';

/**
 * Takes a fresh copy of the working group from its inbox to a release, without the language steps.
 * @throws Error with the words of the step that stopped
 */
export async function releasedExample(): Promise<Release> {
  const project = join(temporaryFolder(), 'project');
  try {
    await hirogeru(['init', project, '--example', 'working-group']);
    putKey(project);
    for (const step of [
      ['ingest', project],
      ['release', project],
    ]) {
      const { code, stderr } = await hirogeru(step);
      if (code === null || code > 1) throw new Error(`${step[0]} ended with ${code}: ${stderr.slice(-2000)}`);
    }
    const opened = await openCurrent(join(project, 'data/releases'));
    if (!opened) throw new Error('nothing was released');
    return opened.release;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
