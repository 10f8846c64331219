import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../../../shared/reference');

/** Whether the outputs of other tools lie beside the repository; for tests alone. */
export const hasReference = existsSync(FOLDER);

/** Text of a reference file, or an empty JSON object where there is none (its tests are skipped). */
export const readReference = (file: string): string =>
  hasReference ? readFileSync(join(FOLDER, file), 'utf8') : '{}';
