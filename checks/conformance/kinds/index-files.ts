import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIndexRow } from '../exports/check-index-row.ts';
import { readIndexRows } from '../exports/index-rows.ts';
import type { Kind } from '../kind.ts';

/** Real files, against what the table of INDEX.md counted in them. */
export const indexFiles: Kind = {
  name: 'index',
  files: (folder) => (existsSync(join(folder, 'INDEX.md')) ? ['INDEX.md'] : []),
  async cases(folder) {
    return readIndexRows(readFileSync(join(folder, 'INDEX.md'), 'utf8')).map((row) => ({
      name: row.file,
      run: async () => checkIndexRow(join(folder, row.file), row),
    }));
  },
};
