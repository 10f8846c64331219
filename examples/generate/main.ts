import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from './project-files.ts';

// `pnpm demo:generate`: writes inbox/ and truth/ of the bundled working group anew. Settings beside them are written by people.
const target = join(import.meta.dirname, '..', 'working-group');
const files = projectFiles();
rmSync(join(target, 'inbox'), { recursive: true, force: true });
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), bytes);
}
const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
console.log(`${files.size} files, ${Math.round(size / 1024)} KiB: examples/working-group`);
