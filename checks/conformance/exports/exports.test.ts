import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Kind } from '../kind.ts';
import { exportFiles } from '../kinds/exports.ts';
import { indexFiles } from '../kinds/index-files.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/data');
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hirogeru-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function differences(kind: Kind, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const each of await kind.cases(folder)) {
    for (const difference of await each.run(() => {})) found.push(`${each.name}: ${difference}`);
  }
  return found;
}

const refuse = (file: string, reason: string) => ({ file, outcome: 'refuse', reason });

const row = (counted: string): string => `| a.csv | what | source | MIT | utf-8 | ${counted} |`;

describe('export cases', () => {
  it.skipIf(!existsSync(SHARED)).each([exportFiles, indexFiles])(
    'all shared files are read as expected',
    async (kind) => {
      expect((await kind.cases(SHARED)).length).toBeGreaterThan(30);
      expect(await differences(kind, SHARED)).toEqual([]);
    },
  );

  it('names what differs, and never a cell', async () => {
    const entry = {
      file: 'a.csv',
      outcome: 'open',
      answers: 2,
      columns: 2,
      encoding: 'UTF-8',
      cells: ['ふつう'],
      colour: 'red',
    };
    const folder = folderWith({ 'a.csv': '会場,意見\n北,よい\n', 'expected.json': JSON.stringify([entry]) });
    expect(await differences(exportFiles, folder)).toEqual([
      'a.csv: key not known: colour',
      'a.csv: answers: 1, expected 2',
      'a.csv: cells differ',
    ]);
  });

  it('tells a refusal from another refusal and from an opened file', async () => {
    const folder = folderWith({
      'a.csv': '会場,意見\n北,よい\n',
      'b.csv': '',
      'expected.json': JSON.stringify([
        refuse('a.csv', 'EMPTY_FILE'),
        refuse('b.csv', 'ZIP_TOO_LARGE'),
        refuse('b.csv', 'EMPTY_FILE'),
      ]),
    });
    expect(await differences(exportFiles, folder)).toEqual([
      'a.csv: outcome: opened, expected E_EMPTY_FILE',
      'b.csv: outcome: E_EMPTY_FILE, expected E_LIMIT',
    ]);
  });

  it('reads the counts of an index and says when one is not understood', async () => {
    const folder = folderWith({
      'a.csv': '会場,意見\n北,よい\n',
      'INDEX.md': `## Real files\n\n| file | what | source | licence | encoding | counted |\n|---|---|---|---|---|---|\n${row('1 rows, 2 columns')}\n${row('2 rows, 2 columns; three moons')}\n\n## More\n`,
    });
    expect(await differences(indexFiles, folder)).toEqual([
      'a.csv: rows: 1, expected 2',
      'a.csv: a count is not understood',
    ]);
  });
});
