import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended, hirogeru, said, start } from '../house/project-run.ts';
import type { Fault } from './fault.ts';
import { copyOf, remove } from './prepared-project.ts';

const NAME = 'large-survey.csv';
// Adds a row each millisecond: many times while a file of some megabytes is read.
const WRITER = `
const { openSync, writeSync } = require('node:fs');
const file = openSync(process.argv[1], 'a');
let row = 900000;
setInterval(() => {
  writeSync(file, row++ + ',2021/07/01 10:00:00,家族,会場,そう思う,そう思う,そう思う,3,居場所,はい,a,b\\r\\n');
}, 1);
console.log('writing');
`;

/** A file that is still being written: nothing of it is taken, and all of it once it is finished. */
export const changingFile: Fault = {
  name: 'a file that changes while it is read',
  async run(prepared) {
    const project = copyOf(prepared.folder);
    const path = join(project, 'inbox', NAME);
    const writer = start(['-e', WRITER, path]);
    await said(writer, /writing/);
    const first = await hirogeru(['ingest', project, '--json']);
    await ended(writer, 'SIGKILL');
    const differences: string[] = [];
    if (!first.stdout.includes('"E_FILE_CHANGED"')) differences.push('it is not said that the file changed');
    if (fileIn(first.stdout)?.accepted) differences.push('a part of the file was taken');
    const second = fileIn((await hirogeru(['ingest', project, '--json'])).stdout);
    const lines = readFileSync(path, 'utf8').split('\n').length - 2;
    if (second?.rows_read !== lines) differences.push('the finished file was not taken whole');
    remove(project);
    return differences;
  },
};

function fileIn(json: string): { rows_read: number; accepted: number } | undefined {
  const { files } = JSON.parse(json) as { files: { path: string; rows_read: number; accepted: number }[] };
  return files.find(({ path }) => path === NAME);
}
