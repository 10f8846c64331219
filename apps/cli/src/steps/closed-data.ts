import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ProjectFolder } from '../project-folder.ts';

const OTHERS = 0o077;

/** Makes data/, with the vault, the originals, the keys and the releases in it, the owner's alone, vaults made before too. */
export function closeData({ vault }: ProjectFolder['paths']): void {
  const data = dirname(vault);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  for (const path of [data, vault, `${vault}.wal`])
    if (existsSync(path) && isOpen(path)) chmodSync(path, statSync(path).mode & ~OTHERS);
}

/** Whether others on the machine may read, write or look into it. Windows has no such bits. */
export const isOpen = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0;
