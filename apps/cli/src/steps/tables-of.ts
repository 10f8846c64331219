import type { Shown } from '@hirogeru/disclosure';
import { contractOf } from '@hirogeru/store/contracts';
import { openRelease, type Release } from '@hirogeru/store/release';

/** The rows of each view of a release, as a reader has them. */
export const tablesOf =
  (release: Release): Shown =>
  (view) => {
    const contract = contractOf(view);
    return contract ? release.view(contract) : [];
  };

/** The same of some releases of a folder, by id: of those whose file is there still, and is one of this version. */
export async function tablesThere(dir: string, ids: readonly string[]): Promise<Map<string, Shown>> {
  const found = new Map<string, Shown>();
  for (const id of ids)
    try {
      found.set(id, tablesOf(await openRelease(dir, id)));
    } catch {
      // What it told in numbers of people is kept, whatever becomes of the file.
    }
  return found;
}
