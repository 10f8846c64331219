import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveIntoPlace } from '../whole-file.ts';
import { manifestSchema, type Manifest } from './manifest.ts';

export const databasePath = (dir: string, id: string): string => join(dir, `${id}.duckdb`);
const manifestPath = (dir: string, id: string): string => join(dir, `${id}.manifest.json`);

/** Makes a finished file visible under its name at once: written aside, synced, renamed, folder synced. */
function putFile(path: string, content: string): void {
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, content);
  moveIntoPlace(aside, path);
}

/** Removes what a killed publication left behind. */
export function sweepLeftovers(dir: string): void {
  for (const name of readdirSync(dir))
    if (/\.tmp(\.wal)?$/.test(name)) rmSync(join(dir, name), { force: true });
}

/** Manifests of the releases that are whole, in the order of publication. */
export function listManifests(dir: string): Manifest[] {
  let names: string[];
  try {
    names = readdirSync(dir);
  } catch {
    return [];
  }
  const whole = new Set(names);
  return names
    .filter((name) => name.endsWith('.manifest.json'))
    .flatMap((name) => {
      const manifest = readManifest(dir, name.slice(0, -'.manifest.json'.length));
      return manifest && whole.has(`${manifest.id}.duckdb`) ? [manifest] : [];
    })
    .toSorted((a, b) => a.sequence - b.sequence);
}

/** Whether both files of a release are there. */
export const isKept = (dir: string, id: string): boolean =>
  existsSync(databasePath(dir, id)) && existsSync(manifestPath(dir, id));

export function readManifest(dir: string, id: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(manifestPath(dir, id), 'utf8')));
  } catch {
    // Missing or cut: the release is not whole, and the caller goes on to the next one.
    return null;
  }
}

export const putManifest = (dir: string, manifest: Manifest): void =>
  putFile(manifestPath(dir, manifest.id), `${JSON.stringify(manifest, null, 2)}\n`);

/** The id in `current`, or null when the pointer is missing, empty or no id. */
export function readPointer(dir: string): string | null {
  try {
    const id = readFileSync(join(dir, 'current'), 'utf8').trim();
    return /^[0-9a-f]{16}$/.test(id) ? id : null;
  } catch {
    return null;
  }
}

export const putPointer = (dir: string, id: string): void => putFile(join(dir, 'current'), `${id}\n`);
