import { listManifests, readPointer, type Manifest } from '@hirogeru/store/release';
import type { Command } from '../command.ts';
import { projectOf, type ProjectFolder } from '../project-folder.ts';
import { RELEASE_FOR, releasesFor } from '../steps/audiences.ts';
import { linksOf } from '../steps/report-links.ts';

const STATES = { current: 'いまの版', earlier: '前の版', revoked: '取り消しました' } as const;
type Listed = Pick<Manifest, 'id' | 'audience' | 'published_on'> & {
  readonly threshold: number | null;
  readonly made_from: string | null;
  readonly state: keyof typeof STATES;
};

export const releases: Command = {
  name: 'releases',
  summary: 'つくった公開版の一覧を示します（だれに向けた版か、何人から示すか、いまの版か）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru releases demo',
  args: {},
  run(args) {
    const { paths } = projectOf(args);
    const list = (['council', 'web'] as const).flatMap((audience) => listOf(paths, audience));
    const lines = list.map(
      ({ id, audience, published_on, threshold, made_from, state }) =>
        `${RELEASE_FOR[audience]} ${id}  ${published_on}  ${threshold === null ? '' : `${threshold}人から  `}${STATES[state]}` +
        (made_from === null ? '' : `（会議資料の版 ${made_from} から）`),
    );
    if (list.length === 0) lines.push('公開版はまだありません。「hirogeru release」でつくれます。');
    return Promise.resolve({ code: 0, json: { releases: list }, lines });
  },
};

/** Releases for somebody, oldest first. */
function listOf(paths: ProjectFolder['paths'], audience: Listed['audience']): Listed[] {
  const dir = releasesFor(paths, audience);
  const current = readPointer(dir);
  const { revokedReleases } = linksOf(paths);
  return listManifests(dir).map(({ id, published_on, threshold = null, made_from = null }) => ({
    id,
    audience,
    published_on,
    threshold,
    made_from,
    state: revokedReleases.has(id) ? 'revoked' : id === current ? 'current' : 'earlier',
  }));
}
