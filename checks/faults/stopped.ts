import { CLI, ended, said, start } from '../house/project-run.ts';
import { inCopy, type Fault } from './fault.ts';

/** Ctrl-C while files are read: exit code 3, and the vault untouched. */
export const stopped: Fault = {
  name: 'stopped by the person',
  run: (prepared) =>
    inCopy(prepared, async (project) => {
      const child = start([CLI, 'ingest', project, '--json']);
      let stdout = '';
      child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
      await said(child, /読みました 3\/|"done":\s*3\b/);
      const code = await ended(child, 'SIGINT');
      const differences = code === 3 ? [] : [`ended with ${code}`];
      if (!stdout.includes('"STOPPED"')) differences.push('does not say that it was stopped');
      return { differences, states: ['before'] };
    }),
};
