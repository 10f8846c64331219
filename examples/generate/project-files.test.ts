import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { projectFiles } from './project-files.ts';

const root = join(import.meta.dirname, '..', 'working-group');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hashes = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]));

const files = projectFiles();

describe('the generated working group', () => {
  it('has the same bytes each time it is made', () => {
    expect(hashes(projectFiles())).toEqual(hashes(files));
  });

  it('has the same bytes after books with formats of their own', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 'n', v: 3, z: '0"人"' } }, '人数');
    write(book, { type: 'buffer', bookType: 'xlsx' });
    expect(hashes(projectFiles())).toEqual(hashes(files));
  });

  it('differs when the seed differs', () => {
    expect(hashes(projectFiles(1))).not.toEqual(hashes(files));
  });

  it('is what is committed, file by file', () => {
    const committed = ['inbox', 'truth'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'README.md')
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    );
    const onDisk = new Map(committed.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]));
    expect(hashes(onDisk)).toEqual(hashes(files));
  });

  it('takes no more than 3 MB', () => {
    const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(size).toBeLessThanOrEqual(3_000_000);
  });
});
