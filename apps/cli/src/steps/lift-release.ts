import { noteLink } from '@hirogeru/store/access';
import { appendLedger, readLedger } from '@hirogeru/store/release';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { linksOf, openLinks } from './report-links.ts';

type Paths = Pick<ProjectFolder['paths'], 'links' | 'ledger'>;

/**
 * Opens a release again that was taken back, with those of its links that were not taken back themselves. The ledger tells of
 * it first: killed in between, the release stays closed.
 * @returns the links that open again
 * @throws UsageError for a release that was not taken back, and for one that holds what somebody has asked for since to go
 */
export function liftRelease(paths: Paths, release: string, io: Pick<Io, 'who' | 'now'>): string[] {
  const before = linksOf(paths);
  if (!before.revokedReleases.has(release)) throw new UsageError('その公開版は取り消されていません');
  assertNobodyLeft(paths, release);
  const revokedReleases = new Set([...before.revokedReleases].filter((id) => id !== release));
  const open = openLinks({ ...before, revokedReleases }, io.now());
  const links = open.filter((link) => link.release === release).map(({ link }) => link);
  appendLedger(
    paths.ledger,
    io.who,
    { what: 'release-lifted', facts: { id: release, links: links.length } },
    io.now().toISOString(),
  );
  noteLink(paths.links, { lifted_release: release });
  return links;
}

/** Who was forgotten, or took a voice back, after the release was made, is still in it. */
function assertNobodyLeft({ ledger }: Paths, release: string): void {
  const told = readLedger(ledger);
  const made = told.findLastIndex(({ what, facts }) => what === 'release' && facts['id'] === release);
  const left = told
    .slice(made + 1)
    .some(
      ({ what, facts }) => what === 'forget' || (what === 'approval' && facts['decision'] === 'withdrawn'),
    );
  if (left)
    throw new UsageError(
      'この公開版のあとに、忘れるよう求めた方か、声を取り下げた方がいます。その方の入った公開版はもどせません。「hirogeru release」で新しい公開版をつくってください',
    );
}
