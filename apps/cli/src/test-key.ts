import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { KEY_BYTES, pathsOf, writeKey } from './project-folder.ts';

/** For tests: gives a new project a key that is always the same, since the key draws what is withheld (docs/decisions/0025). */
export function putKey(project: string): void {
  const { key } = pathsOf(project);
  mkdirSync(dirname(key), { recursive: true, mode: 0o700 });
  writeKey(key, new Uint8Array(KEY_BYTES).fill(0x5a));
}
