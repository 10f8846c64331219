import { whereIs, type Whereabouts } from '@hirogeru/ingest';
import { listManifests, type Manifest } from '@hirogeru/store/release';
import type { Vault } from '@hirogeru/store/vault';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { isQuoteId, opinionOfQuote } from './approved-quotes.ts';

export type Published = Pick<Manifest, 'id' | 'sequence' | 'published_on' | 'version'> & { kind: 'release' };

/** What an id stands for, in the vault or among the releases. @throws UsageError when nothing has it */
export async function whereInProject(
  vault: Vault,
  folder: ProjectFolder,
  id: string,
): Promise<(Whereabouts | Published)[]> {
  const opinion = isQuoteId(id) ? await opinionOfQuote(vault, folder, id) : null;
  const found = [
    ...(await whereIs(vault, folder.project.id, opinion ?? id, folder.duplicates.same)),
    ...[folder.paths.releases, folder.paths.webReleases]
      .flatMap(listManifests)
      .filter((manifest) => manifest.id === id)
      .map(({ sequence, published_on, version }): Published => ({
        kind: 'release',
        id,
        sequence,
        published_on,
        version,
      })),
  ];
  if (found.length === 0)
    throw new UsageError(
      'その番号のものはありません。番号を確かめてください（入れ替えた版の行は残っていません）',
    );
  return found;
}
