import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, 'apps/dashboard/build/.stamp');
const SOURCES = [
  'apps/dashboard/src',
  'apps/dashboard/static',
  'apps/dashboard/vite.config.ts',
  'apps/dashboard/package.json',
  'packages/store/src',
  'packages/charts/src',
  'pnpm-lock.yaml',
];

/** SHA-256 over everything that the dashboard is built from. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const path of filesBelow(join(ROOT, source)))
      hash.update(relative(ROOT, path)).update(readFileSync(path));
  return hash.digest('hex');
}

export const isBuilt = (hash: string): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
export const markBuilt = (hash: string): void => writeFileSync(STAMP, hash);

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}
