import { statSync } from 'node:fs';
import { CLI, run } from '../house/project-run.ts';
import { errorCodeOf, inCopy, type Fault } from './fault.ts';
import { vaultOf } from './prepared-project.ts';

/** Parts of what the vault grows by for which there is room. */
const ROOMS = [0, 0.1, 0.3, 0.6, 0.9];
/** Bytes of a block of `ulimit -f`. */
const BLOCK = 512;

/** No room for the whole run, felt at different places: said as what it is, and nothing half done. */
export const fullDisk: Fault = {
  name: 'no room on the disk',
  async run(prepared) {
    const differences: string[] = [];
    const start = statSync(vaultOf(prepared.folder)).size;
    for (const part of ROOMS) {
      const room = Math.floor((start + part * (prepared.vaultBytes - start)) / BLOCK);
      const found = await inCopy(prepared, async (project) => {
        const limited = `ulimit -f ${room} && exec "$0" "$1" ingest "$2" --json`;
        const ran = await run('sh', ['-c', limited, process.execPath, CLI, project]);
        const isSaid = ran.code === 3 && errorCodeOf(ran) === 'MACHINE' && ran.stderr.includes('空き');
        return {
          differences: isSaid ? [] : [`ended with ${ran.code}, ${errorCodeOf(ran)}`],
          states: ['before', 'after'],
        };
      });
      differences.push(...found.map((each) => `room for ${part} of the growth: ${each}`));
    }
    return differences;
  },
};
