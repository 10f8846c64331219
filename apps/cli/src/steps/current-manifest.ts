import { listManifests, readPointer, type Manifest } from '@hirogeru/store/release';

/** What is said of the release that `current` points at; undefined where there is none. */
export function currentManifest(dir: string): Manifest | undefined {
  const id = readPointer(dir);
  return listManifests(dir).find((manifest) => manifest.id === id);
}
